using DevCrm.Accounts.Workflows;
using Microsoft.Extensions.Localization;

namespace DevCrm.Licenses.Workflows;

/// <summary>A licence has ended.</summary>
public sealed class LicenseExpiredEvent : CrmEvent
{
    public LicenseExpiredEvent(IStringLocalizer<LicenseExpiredEvent> localizer)
        : base(localizer)
    {
    }

    public override LocalizedString DisplayText => S["License expired"];

    public override LocalizedString Description => S["A licence has ended. Input: LicenseId, LicenseNumber, AccountId, ProductId, PlanId, StartDate, EndDate, Email, Language, Days."];
}

/// <summary>Shows the event.</summary>
public sealed class LicenseExpiredEventDisplayDriver : CrmEventDisplayDriver<LicenseExpiredEvent>;
