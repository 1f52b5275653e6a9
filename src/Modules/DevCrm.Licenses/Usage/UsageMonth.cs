using System;
using System.Globalization;
using System.Runtime.InteropServices;

namespace DevCrm.Licenses.Usage;

/// <summary>A calendar month in UTC.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct UsageMonth(int Year, int Month) : IComparable<UsageMonth>
{
    /// <summary>202503: as it is stored and sorted.</summary>
    public int Number => (Year * 100) + Month;

    public DateTime StartUtc => new(Year, Month, 1, 0, 0, 0, DateTimeKind.Utc);

    public static UsageMonth Of(DateTime utc) => new(utc.Year, utc.Month);

    public static UsageMonth FromNumber(int number) => new(number / 100, number % 100);

    public UsageMonth Add(int months) => Of(StartUtc.AddMonths(months));

    public int CompareTo(UsageMonth other) => Number.CompareTo(other.Number);

    /// <summary>"2025-03".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");

    public static bool operator <(UsageMonth left, UsageMonth right) => left.CompareTo(right) < 0;

    public static bool operator >(UsageMonth left, UsageMonth right) => left.CompareTo(right) > 0;

    public static bool operator <=(UsageMonth left, UsageMonth right) => left.CompareTo(right) <= 0;

    public static bool operator >=(UsageMonth left, UsageMonth right) => left.CompareTo(right) >= 0;
}
