using DevCrm.Accounts.Workflows;
using Microsoft.Extensions.Localization;

namespace DevCrm.Licenses.Workflows;

/// <summary>A licence was revoked.</summary>
public sealed class LicenseRevokedEvent : CrmEvent
{
    public LicenseRevokedEvent(IStringLocalizer<LicenseRevokedEvent> localizer)
        : base(localizer)
    {
    }

    public override LocalizedString DisplayText => S["License revoked"];

    public override LocalizedString Description => S["A licence is revoked. Input: LicenseId, LicenseNumber, AccountId, ProductId, PlanId, StartDate, EndDate, Email, Language, Reason."];
}

/// <summary>Shows the event.</summary>
public sealed class LicenseRevokedEventDisplayDriver : CrmEventDisplayDriver<LicenseRevokedEvent>;
