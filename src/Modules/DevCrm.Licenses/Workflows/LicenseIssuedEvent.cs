using DevCrm.Accounts.Workflows;
using Microsoft.Extensions.Localization;

namespace DevCrm.Licenses.Workflows;

/// <summary>A licence was published for the first time.</summary>
public sealed class LicenseIssuedEvent : CrmEvent
{
    public LicenseIssuedEvent(IStringLocalizer<LicenseIssuedEvent> localizer)
        : base(localizer)
    {
    }

    public override LocalizedString DisplayText => S["License issued"];

    public override LocalizedString Description => S["A licence is published for the first time. Input: LicenseId, LicenseNumber, AccountId, ProductId, PlanId, StartDate, EndDate, Email, Language."];
}

/// <summary>Shows the event.</summary>
public sealed class LicenseIssuedEventDisplayDriver : CrmEventDisplayDriver<LicenseIssuedEvent>;
