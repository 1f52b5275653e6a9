using System.Collections.Generic;

namespace DevCrm.Licenses.Validation;

/// <summary>The codes an answer carries: part of the public contract, so none is ever renamed. docs/validation.md explains each.</summary>
public static class ValidationCodes
{
    public const string Valid = "VALID";
    public const string NotFound = "NOT_FOUND";
    public const string Revoked = "REVOKED";
    public const string Suspended = "SUSPENDED";
    public const string Pending = "PENDING";
    public const string Expired = "EXPIRED";
    public const string ProductMismatch = "PRODUCT_MISMATCH";
    public const string DomainMismatch = "DOMAIN_MISMATCH";
    public const string VersionNotEntitled = "VERSION_NOT_ENTITLED";
    public const string EntitlementMissing = "ENTITLEMENT_MISSING";
    public const string FingerprintRequired = "FINGERPRINT_REQUIRED";
    public const string NotActivated = "NOT_ACTIVATED";
    public const string HeartbeatDead = "HEARTBEAT_DEAD";
    public const string TooManyActivations = "TOO_MANY_ACTIVATIONS";
    public const string TooManyUsers = "TOO_MANY_USERS";
    public const string UsageExceeded = "USAGE_EXCEEDED";
    public const string Overdue = "OVERDUE";

    /// <summary>In the order in which they are decided: the first that applies is the answer; when none does, it is VALID.</summary>
    public static readonly IReadOnlyList<string> InOrder =
    [
        NotFound, Revoked, Suspended, Pending, Expired, ProductMismatch, DomainMismatch, VersionNotEntitled, EntitlementMissing,
        FingerprintRequired, NotActivated, HeartbeatDead, TooManyActivations, TooManyUsers, UsageExceeded, Overdue, Valid,
    ];
}
