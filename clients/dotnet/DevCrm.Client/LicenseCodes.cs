namespace DevCrm.Client;

/// <summary>Why a state is what it is: the site's codes, and those this client finds by itself.</summary>
public static class LicenseCodes
{
    public const string Valid = "VALID";
    public const string NotFound = "NOT_FOUND";
    public const string Revoked = "REVOKED";
    public const string Suspended = "SUSPENDED";
    public const string Pending = "PENDING";

    /// <summary>Past its end; with some licences still valid.</summary>
    public const string Expired = "EXPIRED";

    public const string ProductMismatch = "PRODUCT_MISMATCH";
    public const string DomainMismatch = "DOMAIN_MISMATCH";
    public const string VersionNotEntitled = "VERSION_NOT_ENTITLED";
    public const string EntitlementMissing = "ENTITLEMENT_MISSING";
    public const string FingerprintRequired = "FINGERPRINT_REQUIRED";

    /// <summary>This machine has no unit: it never had one, or someone removed it, or another machine took it after the lease ran out.</summary>
    public const string NotActivated = "NOT_ACTIVATED";

    /// <summary>The lease of this machine's unit ran out, and the unit is still free to be taken up again.</summary>
    public const string HeartbeatDead = "HEARTBEAT_DEAD";
    public const string TooManyActivations = "TOO_MANY_ACTIVATIONS";
    public const string TooManyUsers = "TOO_MANY_USERS";
    public const string UsageExceeded = "USAGE_EXCEEDED";
    public const string Overdue = "OVERDUE";

    /// <summary>Nobody has given a key.</summary>
    public const string KeyMissing = "KEY_MISSING";

    /// <summary>The site gave no answer, and there is none of before.</summary>
    public const string Unreachable = "UNREACHABLE";

    /// <summary>Something answered, but not provably the vendor's site, and there is no answer of before.</summary>
    public const string ProofInvalid = "PROOF_INVALID";

    /// <summary>The site gave no answer for longer than the grace period.</summary>
    public const string GraceOver = "GRACE_OVER";

    /// <summary>The clock shows less than it has shown before, so nothing that ends can be trusted offline.</summary>
    public const string ClockTurnedBack = "CLOCK_TURNED_BACK";

    /// <summary>The licence file is not one the vendor signed for this product.</summary>
    public const string FileInvalid = "FILE_INVALID";

    public const string FileExpired = "FILE_EXPIRED";

    public const string FileNotYetValid = "FILE_NOT_YET_VALID";

    /// <summary>The licence file is for another machine.</summary>
    public const string FingerprintMismatch = "FINGERPRINT_MISMATCH";

    /// <summary>These are about what was asked rather than about the licence: another question may be answered otherwise.</summary>
    internal static bool IsAboutTheQuestion(string code) =>
        code is DomainMismatch or VersionNotEntitled or EntitlementMissing or TooManyUsers;
}
