using System.Collections.Generic;

namespace DevCrm.Core.Events;

/// <summary>The names of the business events: part of the public contract of webhooks, so none is ever renamed.</summary>
public static class BusinessEventTypes
{
    public const string AccountCreated = "account.created";
    public const string InvitationAccepted = "invitation.accepted";

    public const string LicenseCreated = "license.created";
    public const string LicenseIssued = "license.issued";
    public const string LicenseRenewed = "license.renewed";
    public const string LicenseUpgraded = "license.upgraded";
    public const string LicenseExpiring = "license.expiring";
    public const string LicenseExpired = "license.expired";
    public const string LicenseSuspended = "license.suspended";
    public const string LicenseReinstated = "license.reinstated";
    public const string LicenseRevoked = "license.revoked";
    public const string LicenseTransferred = "license.transferred";
    public const string LicenseKeyRegenerated = "license.key_regenerated";
    public const string LicenseValidated = "license.validated";
    public const string LicenseUsageNearlyUsed = "license.usage_nearly_used";
    public const string LicenseUsageExceeded = "license.usage_exceeded";
    public const string LicenseInactive = "license.inactive";
    public const string LicenseIrregularUse = "license.irregular_use";

    public const string ActivationCreated = "activation.created";
    public const string ActivationRemoved = "activation.removed";

    public const string ReleasePublished = "release.published";

    public const string PurchasePaid = "purchase.paid";
    public const string PurchasePending = "purchase.pending";
    public const string PurchaseNeedsAttention = "purchase.needs_attention";

    /// <summary>Every type, in the order in which forms and documents list them.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        AccountCreated, InvitationAccepted,
        LicenseCreated, LicenseIssued, LicenseRenewed, LicenseUpgraded, LicenseExpiring, LicenseExpired, LicenseSuspended,
        LicenseReinstated, LicenseRevoked, LicenseTransferred, LicenseKeyRegenerated, LicenseValidated,
        LicenseUsageNearlyUsed, LicenseUsageExceeded, LicenseInactive, LicenseIrregularUse,
        ActivationCreated, ActivationRemoved,
        ReleasePublished,
        PurchasePaid, PurchasePending, PurchaseNeedsAttention,
    ];
}
