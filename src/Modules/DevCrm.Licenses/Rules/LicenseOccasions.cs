using System;
using System.Collections.Generic;
using System.Linq;
using DevCrm.Licenses.Models;

namespace DevCrm.Licenses.Rules;

/// <summary>When the calendar does something to a licence.</summary>
public static class LicenseOccasions
{
    /// <summary>An occasion this long ago is no news any more: a licence that was entered long after its end is not announced as expired.</summary>
    public static readonly TimeSpan StaleAfter = TimeSpan.FromDays(30);

    /// <summary>The occasions of the current end date, earliest first. Reminders of days before the start are none.</summary>
    public static IReadOnlyList<Occasion> List(LicensePart license, LicenseTerms terms, LicenseSettings settings)
    {
        if (license.EndUtc is not { } end || license.Revocation is not null || license.Suspension is not null || license.Pending)
        {
            return [];
        }

        var occasions = settings.ReminderDays
            .Where(days => days > 0)
            .Distinct()
            .Select(days => new Occasion(LicenseStatuses.Later(end, -days)!.Value, days, Expires: false))
            .Where(occasion => occasion.DueUtc >= license.StartUtc)
            .ToList();
        if (terms.GraceDays > 0)
        {
            occasions.Add(new Occasion(end, 0, Expires: false));
        }

        occasions.Add(new Occasion(LicenseStatuses.AccessEndsUtc(license, terms)!.Value, 0, Expires: true));
        return occasions.OrderBy(occasion => occasion.DueUtc).ToArray();
    }

    /// <summary>
    /// The occasion to act on now: of those that are due the latest, so that missed days bring one mail and not a pile; none if
    /// that one was handled, or is stale.
    /// </summary>
    public static Occasion? Due(LicensePart license, LicenseTerms terms, LicenseSettings settings, DateTime utcNow)
    {
        var due = List(license, terms, settings).Where(occasion => occasion.DueUtc <= utcNow).ToArray();
        return due is [.., var latest] && !IsHandled(license, latest) && utcNow - latest.DueUtc <= StaleAfter ? latest : null;
    }

    /// <summary>When to look at the licence next: for an occasion that is not handled, or for a change of status to come.</summary>
    public static DateTime? NextUtc(LicensePart license, LicenseTerms terms, LicenseSettings settings, DateTime utcNow)
    {
        if (license.Revocation is not null || license.Suspension is not null || license.Pending)
        {
            return null;
        }

        DateTime?[] changes =
        [
            license.StartUtc,
            LicenseStatuses.Later(license.EndUtc, -settings.ExpiringDays),
            LicenseStatuses.AccessEndsUtc(license, terms),
        ];
        var next = changes.Where(change => change > utcNow)
            .Concat(List(license, terms, settings)
                .Where(occasion => !IsHandled(license, occasion))
                .Select(occasion => (DateTime?)occasion.DueUtc));
        return next.Min();
    }

    private static bool IsHandled(LicensePart license, Occasion occasion) =>
        license.HandledUntilUtc is { } until && license.HandledEndUtc == license.EndUtc && occasion.DueUtc <= until;
}
