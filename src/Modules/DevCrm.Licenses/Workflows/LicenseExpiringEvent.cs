using DevCrm.Accounts.Workflows;
using Microsoft.Extensions.Localization;

namespace DevCrm.Licenses.Workflows;

/// <summary>The end of a licence is so many days away.</summary>
public sealed class LicenseExpiringEvent : CrmEvent
{
    public LicenseExpiringEvent(IStringLocalizer<LicenseExpiringEvent> localizer)
        : base(localizer)
    {
    }

    public override LocalizedString DisplayText => S["License expiring"];

    public override LocalizedString Description => S["A licence ends in so many days, by the settings. Input: LicenseId, LicenseNumber, AccountId, ProductId, PlanId, StartDate, EndDate, Email, Language, Days."];
}

/// <summary>Shows the event.</summary>
public sealed class LicenseExpiringEventDisplayDriver : CrmEventDisplayDriver<LicenseExpiringEvent>;
