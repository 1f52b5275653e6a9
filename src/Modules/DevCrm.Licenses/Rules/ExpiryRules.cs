using System;
using DevCrm.Licenses.Models;
using DevCrm.Products.Models;

namespace DevCrm.Licenses.Rules;

/// <summary>What a licence allows in each status (design, Licences).</summary>
public static class ExpiryRules
{
    /// <summary>Whether the licence validates; an expired one that does answers with the code EXPIRED.</summary>
    public static bool Validates(LicenseStatus status, ExpiryStrategy strategy) => status switch
    {
        LicenseStatus.Active or LicenseStatus.Expiring => true,
        LicenseStatus.Expired => strategy is ExpiryStrategy.Maintain or ExpiryStrategy.Allow,
        _ => false,
    };

    /// <summary>Whether a release of that date may be downloaded. Dates count up to and including the end; grace days do not move it.</summary>
    public static bool MayDownload(LicenseStatus status, ExpiryStrategy strategy, DateTime? endUtc, DateTime? releasedUtc) => status switch
    {
        LicenseStatus.Active or LicenseStatus.Expiring => true,
        LicenseStatus.Expired => strategy switch
        {
            ExpiryStrategy.Allow => true,
            ExpiryStrategy.Restrict or ExpiryStrategy.Maintain => releasedUtc is { } date && endUtc is { } end && date <= end,
            _ => false,
        },
        _ => false,
    };

    /// <summary>The code a validation answers with as far as the licence's own state decides it.</summary>
    public static string Code(LicenseStatus status) => status switch
    {
        LicenseStatus.Revoked => "REVOKED",
        LicenseStatus.Suspended => "SUSPENDED",
        LicenseStatus.Pending => "PENDING",
        LicenseStatus.Expired => "EXPIRED",
        _ => "VALID",
    };
}
