using DevCrm.Accounts.Workflows;
using Microsoft.Extensions.Localization;

namespace DevCrm.Licenses.Workflows;

/// <summary>A payment moved the end of a licence.</summary>
public sealed class LicenseRenewedEvent : CrmEvent
{
    public LicenseRenewedEvent(IStringLocalizer<LicenseRenewedEvent> localizer)
        : base(localizer)
    {
    }

    public override LocalizedString DisplayText => S["License renewed"];

    public override LocalizedString Description => S["A payment moved the end of a licence. Input: LicenseId, LicenseNumber, AccountId, ProductId, PlanId, StartDate, EndDate, Email, Language, Reason."];
}

/// <summary>Shows the event.</summary>
public sealed class LicenseRenewedEventDisplayDriver : CrmEventDisplayDriver<LicenseRenewedEvent>;
