using System;
using DevCrm.Products.Models;

namespace DevCrm.Licenses.Rules;

/// <summary>Terms by the calendar.</summary>
public static class TermCalendar
{
    /// <summary>The end of a term; none for a perpetual one. A month from 31 January ends on the last day of February.</summary>
    public static DateTime? End(DateTime startUtc, TermUnit unit, int length) => Add(startUtc, unit, length, startUtc.Day);

    /// <summary>
    /// The end after a renewal. Where an earlier end had to give way to a short month, the day of the start returns: a licence
    /// from 31 January by the month ends on 28 February, then on 31 March.
    /// </summary>
    public static DateTime? Renew(DateTime startUtc, DateTime endUtc, TermUnit unit, int length, RenewalBasis basis, DateTime utcNow)
    {
        var fromEnd = basis == RenewalBasis.FromEndDate || (basis == RenewalBasis.FromNowIfEnded && endUtc > utcNow);
        if (!fromEnd)
        {
            return End(utcNow, unit, length);
        }

        var gaveWay = endUtc.Day == DateTime.DaysInMonth(endUtc.Year, endUtc.Month) && startUtc.Day > endUtc.Day;
        return Add(endUtc, unit, length, gaveWay ? startUtc.Day : endUtc.Day);
    }

    private static DateTime? Add(DateTime from, TermUnit unit, int length, int day)
    {
        if (unit == TermUnit.Perpetual)
        {
            return null;
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        if (unit == TermUnit.Day)
        {
            return from.AddDays(length);
        }

        var moved = unit == TermUnit.Month ? from.AddMonths(length) : from.AddYears(length);
        return moved.AddDays(Math.Min(day, DateTime.DaysInMonth(moved.Year, moved.Month)) - moved.Day);
    }
}
