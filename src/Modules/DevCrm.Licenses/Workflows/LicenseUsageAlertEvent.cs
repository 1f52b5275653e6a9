using DevCrm.Accounts.Workflows;
using Microsoft.Extensions.Localization;

namespace DevCrm.Licenses.Workflows;

/// <summary>The use of a licence is remarkable.</summary>
public sealed class LicenseUsageAlertEvent : CrmEvent
{
    public LicenseUsageAlertEvent(IStringLocalizer<LicenseUsageAlertEvent> localizer)
        : base(localizer)
    {
    }

    public override LocalizedString DisplayText => S["License usage alert"];

    public override LocalizedString Description => S["The use of a licence is remarkable. Input: Kind (NearlyUsed, Overuse, Inactivity, IrregularUse), LicenseId, LicenseNumber, AccountId, ProductId, PlanId, Email, Language, and what was found: Month, Used, Prepaid, LastContact, Addresses, Fingerprints."];
}

/// <summary>Shows the event.</summary>
public sealed class LicenseUsageAlertEventDisplayDriver : CrmEventDisplayDriver<LicenseUsageAlertEvent>;
