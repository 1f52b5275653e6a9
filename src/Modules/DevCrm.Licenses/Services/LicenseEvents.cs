using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Services;
using DevCrm.Accounts.Workflows;
using DevCrm.Core.Events;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Workflows;
using OrchardCore.ContentManagement;

namespace DevCrm.Licenses.Services;

/// <summary>Raises events about licences, to workflows and to whoever hears of business events. They never hold the key.</summary>
internal sealed class LicenseEvents
{
    /// <summary>What other systems are told when workflows are told this.</summary>
    private static readonly Dictionary<string, string> _types = new(StringComparer.Ordinal)
    {
        [nameof(LicenseIssuedEvent)] = BusinessEventTypes.LicenseIssued,
        [nameof(LicenseRenewedEvent)] = BusinessEventTypes.LicenseRenewed,
        [nameof(LicenseExpiringEvent)] = BusinessEventTypes.LicenseExpiring,
        [nameof(LicenseExpiredEvent)] = BusinessEventTypes.LicenseExpired,
        [nameof(LicenseSuspendedEvent)] = BusinessEventTypes.LicenseSuspended,
        [nameof(LicenseRevokedEvent)] = BusinessEventTypes.LicenseRevoked,
    };

    private readonly IWorkflowEvents _events;
    private readonly IBusinessEvents _business;
    private readonly IAccounts _accounts;

    public LicenseEvents(IWorkflowEvents events, IBusinessEvents business, IAccounts accounts)
    {
        _events = events;
        _business = business;
        _accounts = accounts;
    }

    /// <summary>Tells other systems only, of one of <see cref="BusinessEventTypes"/>.</summary>
    public Task TellAsync(string type, ContentItem item, LicensePart part, CancellationToken cancellationToken) =>
        _business.RaiseAsync(new BusinessEvent(type, item.ContentItemId, LicenseEventData.Of(item, part), item.ContentItemId), cancellationToken);

    public async Task RaiseAsync(
        string name, ContentItem item, LicensePart part, CancellationToken cancellationToken, params (string Name, string Value)[] facts)
    {
        if (_types.TryGetValue(name, out var type))
        {
            // Before the workflows, which may change the licence again.
            await TellAsync(type, item, part, cancellationToken);
        }

        var account = await _accounts.GetAsync(part.AccountId, cancellationToken);
        var input = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["LicenseId"] = item.ContentItemId,
            ["LicenseName"] = item.DisplayText ?? "",
            ["LicenseNumber"] = part.LicenseNumber,
            ["LicenseStatus"] = part.RecordedStatus.ToString(),
            ["AccountId"] = part.AccountId,
            ["ProductId"] = part.ProductId,
            ["PlanId"] = part.PlanId,
            ["StartDate"] = Date(part.StartUtc),
            ["EndDate"] = Date(part.EndUtc),
            ["Email"] = account?.Part.Email ?? "",
            ["Language"] = account?.Part.Language ?? "",
            ["Days"] = "",
        };
        foreach (var (fact, value) in facts)
        {
            input[fact] = value;
        }

        await _events.RaiseAsync(name, input, correlationId: item.ContentItemId);
    }

    public static string Date(DateTime? time) => time?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
