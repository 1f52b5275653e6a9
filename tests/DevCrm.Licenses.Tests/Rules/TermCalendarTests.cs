using System.Globalization;
using DevCrm.Licenses.Rules;
using DevCrm.Products.Models;

namespace DevCrm.Licenses.Tests.Rules;

public class TermCalendarTests
{
    [Theory]
    [InlineData("2025-01-31", TermUnit.Month, 1, "2025-02-28")]
    [InlineData("2024-01-31", TermUnit.Month, 1, "2024-02-29")]
    [InlineData("2025-01-30", TermUnit.Month, 1, "2025-02-28")]
    [InlineData("2025-02-28", TermUnit.Month, 1, "2025-03-28")]
    [InlineData("2025-03-31", TermUnit.Month, 6, "2025-09-30")]
    [InlineData("2025-12-31", TermUnit.Month, 2, "2026-02-28")]
    [InlineData("2024-02-29", TermUnit.Year, 1, "2025-02-28")]
    [InlineData("2024-02-29", TermUnit.Year, 4, "2028-02-29")]
    [InlineData("2025-03-01", TermUnit.Year, 1, "2026-03-01")]
    [InlineData("2025-02-27", TermUnit.Day, 14, "2025-03-13")]
    public void End_FollowsTheCalendar(string start, TermUnit unit, int length, string expected) =>
        Assert.Equal(Day(expected), TermCalendar.End(Day(start), unit, length));

    [Fact]
    public void End_Perpetual_IsNone() => Assert.Null(TermCalendar.End(Day("2025-01-01"), TermUnit.Perpetual, 0));

    [Fact]
    public void End_NoLength_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TermCalendar.End(Day("2025-01-01"), TermUnit.Month, 0));

    [Fact]
    public void End_KeepsTheTimeOfDay() =>
        Assert.Equal(
            new DateTime(2025, 2, 28, 23, 59, 59, DateTimeKind.Utc),
            TermCalendar.End(new DateTime(2025, 1, 31, 23, 59, 59, DateTimeKind.Utc), TermUnit.Month, 1));

    [Theory]
    [InlineData(RenewalBasis.FromEndDate, "2026-02-01", "2027-03-01")]
    [InlineData(RenewalBasis.FromEndDate, "2026-05-01", "2027-03-01")]
    [InlineData(RenewalBasis.FromNow, "2026-02-01", "2027-02-01")]
    [InlineData(RenewalBasis.FromNow, "2026-05-01", "2027-05-01")]
    [InlineData(RenewalBasis.FromNowIfEnded, "2026-02-01", "2027-03-01")]
    [InlineData(RenewalBasis.FromNowIfEnded, "2026-03-01", "2027-03-01")]
    [InlineData(RenewalBasis.FromNowIfEnded, "2026-05-01", "2027-05-01")]
    public void Renew_EachBasis_BeforeAndAfterTheEnd(RenewalBasis basis, string now, string expected) =>
        Assert.Equal(Day(expected), TermCalendar.Renew(Day("2025-03-01"), Day("2026-03-01"), TermUnit.Year, 1, basis, Day(now)));

    [Fact]
    public void Renew_MonthByMonthFromThe31st_ReturnsToTheLastDay()
    {
        var start = Day("2025-01-31");
        var end = start;
        var ends = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            end = TermCalendar.Renew(start, end, TermUnit.Month, 1, RenewalBasis.FromEndDate, start)!.Value;
            ends.Add(end.ToString("MM-dd", CultureInfo.InvariantCulture));
        }

        Assert.Equal(["02-28", "03-31", "04-30", "05-31", "06-30", "07-31"], ends);
    }

    [Fact]
    public void Renew_EndMovedByStaffOffTheStartsDay_KeepsTheEndsDay() =>
        Assert.Equal(
            Day("2025-07-15"),
            TermCalendar.Renew(Day("2025-01-31"), Day("2025-06-15"), TermUnit.Month, 1, RenewalBasis.FromEndDate, Day("2025-06-01")));

    private static DateTime Day(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
