using System;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Events;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Rules;
using DevCrm.Licenses.Services;
using DevCrm.Products.Models;
using Microsoft.Extensions.Localization;

namespace DevCrm.Licenses.Operations;

/// <summary>Brings licences to another plan of their product.</summary>
internal sealed class LicenseUpgrades
{
    private readonly LicenseChanger _changer;
    private readonly LicenseReader _reader;
    private readonly IStringLocalizer S;

    public LicenseUpgrades(LicenseChanger changer, LicenseReader reader, IStringLocalizer<LicenseUpgrades> localizer)
    {
        _changer = changer;
        _reader = reader;
        S = localizer;
    }

    public async Task<LicenseChange> UpgradeAsync(string licenseId, UpgradeLicense request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await _reader.PlanAsync(request.PlanId?.Trim() ?? "", cancellationToken) is not { } plan)
        {
            return LicenseChange.Refused(S["There is no such published plan."]);
        }

        if (await _changer.ReadAsync(licenseId, cancellationToken) is not { } license)
        {
            return LicenseChange.NotFound;
        }

        var earlier = license.Plan?.Part;
        var operation = new LicenseOperation("Upgraded", request.Reason, part =>
        {
            if (part.Revocation is not null)
            {
                return _changer.RefuseRevoked();
            }

            if (plan.Part.ProductId != part.ProductId)
            {
                return LicenseChange.Refused(S["{0} is a plan of another product.", plan.Name]);
            }

            if (plan.Id == part.PlanId)
            {
                return LicenseChange.Unchanged;
            }

            Change(part, request, earlier, plan.Id, plan.Part);
            return LicenseChange.Done;
        })
        {
            BusinessEvent = BusinessEventTypes.LicenseUpgraded,
        };
        return await _changer.ChangeAsync(licenseId, operation, cancellationToken);
    }

    private void Change(LicensePart part, UpgradeLicense request, PlanPart? earlier, string planId, PlanPart plan)
    {
        part.PlanId = planId;
        if (!request.KeepEndDate)
        {
            part.EndUtc = TermCalendar.End(ToSeconds(_changer.UtcNow), plan.TermUnit, plan.TermLength);
        }

        if (!request.KeepOwnLimits)
        {
            part.Limits = new LicenseLimits();
        }

        // What staff have set apart stays apart: a test key does not become a sale by the plan it is on.
        if (part.Type == (earlier?.LicenseType ?? part.Type) && LicenseTypes.IsForCustomers(part.Type))
        {
            part.Type = plan.LicenseType;
        }

        // An agreed price stays; the earlier plan's gives way to the new one's.
        if (part.Billing.ExtraUnitAmount == earlier?.ExtraUnitAmount && part.Billing.Currency == plan.Currency)
        {
            part.Billing.ExtraUnitAmount = plan.ExtraUnitAmount;
        }
    }

    private static DateTime ToSeconds(DateTime time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
}
