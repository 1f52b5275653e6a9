using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Services;
using DevCrm.Accounts.Workflows;
using DevCrm.Licenses.Models;
using OrchardCore.ContentManagement;

namespace DevCrm.Licenses.Services;

/// <summary>Raises workflow events about licences. The input is plain strings and never holds the key.</summary>
internal sealed class LicenseEvents
{
    private readonly IWorkflowEvents _events;
    private readonly IAccounts _accounts;

    public LicenseEvents(IWorkflowEvents events, IAccounts accounts)
    {
        _events = events;
        _accounts = accounts;
    }

    public async Task RaiseAsync(
        string name, ContentItem item, LicensePart part, CancellationToken cancellationToken, params (string Name, string Value)[] facts)
    {
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
