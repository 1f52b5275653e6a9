namespace DevCrm.Licenses.Programs;

/// <summary>How much a program may send.</summary>
internal static class ProgramLimits
{
    public const int MaxBodyBytes = 64 * 1024;
    public const int MaxUsageBodyBytes = 256 * 1024;
    public const int MaxKeyLength = 200;
    public const int MaxProductLength = 100;
    public const int MaxVersionLength = 255;
    public const int MaxFingerprintLength = 256;
    public const int MaxNameLength = 200;
    public const int MaxPlatformLength = 100;
    public const int MaxNonceLength = 256;
    public const int MaxEntitlements = 100;
    public const int MaxEntitlementLength = 100;
    public const long MinTtlSeconds = 60;
    public const long MaxTtlSeconds = 366L * 24 * 3600;
    public const long DefaultTtlSeconds = 30L * 24 * 3600;
}
