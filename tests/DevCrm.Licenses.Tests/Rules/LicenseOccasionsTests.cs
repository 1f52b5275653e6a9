using DevCrm.Licenses.Models;
using DevCrm.Licenses.Rules;
using DevCrm.Products.Models;

namespace DevCrm.Licenses.Tests.Rules;

public class LicenseOccasionsTests
{
    private static readonly DateTime _start = new(2025, 3, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime _end = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly LicenseSettings _settings = new();

    [Fact]
    public void List_Defaults_Are30And7And1DaysAndTheDay()
    {
        var occasions = LicenseOccasions.List(License(), Terms(), _settings);

        Assert.Equal([(30, false), (7, false), (1, false), (0, true)], occasions.Select(occasion => (occasion.Days, occasion.Expires)));
    }

    [Fact]
    public void List_GraceDays_TellTheDayAndTheEndOfTheGrace()
    {
        var occasions = LicenseOccasions.List(License(), Terms(10), _settings);

        Assert.Equal((_end, 0, false), (occasions[^2].DueUtc, occasions[^2].Days, occasions[^2].Expires));
        Assert.Equal((_end.AddDays(10), 0, true), (occasions[^1].DueUtc, occasions[^1].Days, occasions[^1].Expires));
    }

    [Fact]
    public void List_TrialOfTwoWeeks_HasNoReminderBeforeItsStart()
    {
        var license = License();
        license.StartUtc = _end.AddDays(-14);

        Assert.Equal([7, 1, 0], LicenseOccasions.List(license, Terms(), _settings).Select(occasion => occasion.Days));
    }

    [Fact]
    public void List_StoppedOrPerpetual_IsEmpty()
    {
        foreach (var stop in new Action<LicensePart>[]
        {
            license => license.Suspension = new LicenseHold(),
            license => license.Revocation = new LicenseHold(),
            license => license.Pending = true,
            license => license.EndUtc = null,
        })
        {
            var license = License();
            stop(license);

            Assert.Empty(LicenseOccasions.List(license, Terms(), _settings));
            Assert.Null(LicenseOccasions.Due(license, Terms(), _settings, _end));
        }
    }

    [Fact]
    public void Due_MissedDays_IsTheLatestOnly()
    {
        Assert.Equal(1, LicenseOccasions.Due(License(), Terms(), _settings, _end.AddHours(-1))!.Value.Days);
        Assert.True(LicenseOccasions.Due(License(), Terms(), _settings, _end.AddDays(3))!.Value.Expires);
    }

    [Fact]
    public void Due_Handled_IsNoneUntilTheNext()
    {
        var license = License();
        Handle(license, _end.AddDays(-29));

        Assert.Null(LicenseOccasions.Due(license, Terms(), _settings, _end.AddDays(-8)));
        Assert.Equal(7, LicenseOccasions.Due(license, Terms(), _settings, _end.AddDays(-7))!.Value.Days);
    }

    [Fact]
    public void Due_Renewed_HasItsOccasionsAnew()
    {
        var license = License();
        Handle(license, _end);
        license.EndUtc = _end.AddYears(1);

        Assert.Null(LicenseOccasions.Due(license, Terms(), _settings, _end));
        Assert.Equal(30, LicenseOccasions.Due(license, Terms(), _settings, _end.AddYears(1).AddDays(-30))!.Value.Days);
    }

    [Fact]
    public void Due_LongAgo_IsStale() => Assert.Null(LicenseOccasions.Due(License(), Terms(), _settings, _end.AddDays(31)));

    [Fact]
    public void NextUtc_WalksThroughTheYear()
    {
        var license = License();
        var seen = new List<DateTime>();
        var now = _start;
        while (LicenseOccasions.NextUtc(license, Terms(5), _settings, now) is { } next)
        {
            seen.Add(next);
            now = next;
            Handle(license, now);
        }

        Assert.Equal([_end.AddDays(-30), _end.AddDays(-7), _end.AddDays(-1), _end, _end.AddDays(5)], seen);
    }

    [Fact]
    public void NextUtc_NotStarted_IsTheStart()
    {
        var license = License();

        Assert.Equal(_start, LicenseOccasions.NextUtc(license, Terms(), _settings, _start.AddDays(-1)));
        license.EndUtc = null;
        Assert.Equal(_start, LicenseOccasions.NextUtc(license, Terms(), _settings, _start.AddDays(-1)));
        Assert.Null(LicenseOccasions.NextUtc(license, Terms(), _settings, _start));
    }

    [Fact]
    public void NextUtc_DueAndNotHandled_IsThatDate() =>
        Assert.Equal(_end.AddDays(-30), LicenseOccasions.NextUtc(License(), Terms(), _settings, _end.AddDays(-20)));

    [Fact]
    public void NextUtc_ExpiringLaterThanTheReminder_IsAlsoADate()
    {
        var license = License();
        Handle(license, _end.AddDays(-30));

        Assert.Equal(
            _end.AddDays(-20),
            LicenseOccasions.NextUtc(license, Terms(), new LicenseSettings { ExpiringDays = 20 }, _end.AddDays(-30)));
    }

    private static void Handle(LicensePart license, DateTime utcNow)
    {
        license.HandledUntilUtc = utcNow;
        license.HandledEndUtc = license.EndUtc;
    }

    private static LicenseTerms Terms(int graceDays = 0) => LicenseTerms.Of(new LicensePart(), new PlanPart { GraceDays = graceDays });

    private static LicensePart License() => new() { StartUtc = _start, EndUtc = _end };
}
