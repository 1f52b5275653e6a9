using DevCrm.Accounts.Workflows;
using Microsoft.Extensions.Localization;

namespace DevCrm.Licenses.Workflows;

/// <summary>A licence was suspended.</summary>
public sealed class LicenseSuspendedEvent : CrmEvent
{
    public LicenseSuspendedEvent(IStringLocalizer<LicenseSuspendedEvent> localizer)
        : base(localizer)
    {
    }

    public override LocalizedString DisplayText => S["License suspended"];

    public override LocalizedString Description => S["A licence is suspended. Input: LicenseId, LicenseNumber, AccountId, ProductId, PlanId, StartDate, EndDate, Email, Language, Reason."];
}

/// <summary>Shows the event.</summary>
public sealed class LicenseSuspendedEventDisplayDriver : CrmEventDisplayDriver<LicenseSuspendedEvent>;
