using System;
using DevCrm.Licenses.Models;

namespace DevCrm.Licenses.Rules;

/// <summary>The status of a licence as a function of what is stored and the time.</summary>
public static class LicenseStatuses
{
    /// <summary>From this moment on the licence is expired: its end and the plan's grace days. None for a perpetual one.</summary>
    public static DateTime? AccessEndsUtc(LicensePart license, LicenseTerms terms) => Later(license.EndUtc, terms.GraceDays);

    public static LicenseStatus At(LicensePart license, LicenseTerms terms, int expiringDays, DateTime utcNow)
    {
        if (license.Revocation is not null)
        {
            return LicenseStatus.Revoked;
        }

        if (license.Suspension is not null)
        {
            return LicenseStatus.Suspended;
        }

        if (license.Pending || utcNow < license.StartUtc)
        {
            return LicenseStatus.Pending;
        }

        if (AccessEndsUtc(license, terms) is { } end && utcNow >= end)
        {
            return LicenseStatus.Expired;
        }

        return Later(license.EndUtc, -expiringDays) is { } expiring && utcNow >= expiring ? LicenseStatus.Expiring : LicenseStatus.Active;
    }

    /// <summary>Days later, or earlier, without leaving the calendar at its ends.</summary>
    internal static DateTime? Later(DateTime? time, int days)
    {
        if (time is not { } moment)
        {
            return null;
        }

        var room = days >= 0 ? DateTime.MaxValue - moment : moment - DateTime.MinValue;
        return room.TotalDays > Math.Abs(days) ? moment.AddDays(days) : days >= 0 ? DateTime.MaxValue : DateTime.MinValue;
    }
}
