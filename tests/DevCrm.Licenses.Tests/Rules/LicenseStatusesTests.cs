using DevCrm.Licenses.Models;
using DevCrm.Licenses.Rules;
using DevCrm.Products.Models;

namespace DevCrm.Licenses.Tests.Rules;

public class LicenseStatusesTests
{
    private const int ExpiringDays = 30;
    private static readonly DateTime _start = new(2025, 3, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime _end = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly LicenseHold _hold = new() { Reason = "test" };

    [Fact]
    public void At_EverythingApplies_TheFirstOfTheOrderWins()
    {
        var license = License();
        license.Revocation = _hold;
        license.Suspension = _hold;
        license.Pending = true;
        var late = _end.AddYears(1);

        Assert.Equal(LicenseStatus.Revoked, At(license, late));
        license.Revocation = null;
        Assert.Equal(LicenseStatus.Suspended, At(license, late));
        license.Suspension = null;
        Assert.Equal(LicenseStatus.Pending, At(license, late));
        license.Pending = false;
        Assert.Equal(LicenseStatus.Expired, At(license, late));
        Assert.Equal(LicenseStatus.Expiring, At(license, _end.AddDays(-1)));
        Assert.Equal(LicenseStatus.Active, At(license, _start));
    }

    [Fact]
    public void At_BoundarySeconds_EachMomentBelongsToTheLaterStatus()
    {
        var license = License();
        var second = TimeSpan.FromSeconds(1);

        Assert.Equal(LicenseStatus.Pending, At(license, _start - second));
        Assert.Equal(LicenseStatus.Active, At(license, _start));
        Assert.Equal(LicenseStatus.Active, At(license, _end.AddDays(-30) - second));
        Assert.Equal(LicenseStatus.Expiring, At(license, _end.AddDays(-30)));
        Assert.Equal(LicenseStatus.Expiring, At(license, _end - second));
        Assert.Equal(LicenseStatus.Expired, At(license, _end));
    }

    [Fact]
    public void At_GraceDays_ExpiresAfterThem()
    {
        var license = License();

        Assert.Equal(LicenseStatus.Expiring, At(license, _end.AddDays(7).AddSeconds(-1), graceDays: 7));
        Assert.Equal(LicenseStatus.Expired, At(license, _end.AddDays(7), graceDays: 7));
    }

    [Fact]
    public void At_Perpetual_NeverExpires()
    {
        var license = License();
        license.EndUtc = null;

        Assert.Equal(LicenseStatus.Active, At(license, DateTime.MaxValue));
    }

    [Fact]
    public void At_ExpiringSetToZeroDays_GoesFromActiveToExpired()
    {
        var license = License();

        Assert.Equal(LicenseStatus.Active, LicenseStatuses.At(license, Terms(), 0, _end.AddSeconds(-1)));
        Assert.Equal(LicenseStatus.Expired, LicenseStatuses.At(license, Terms(), 0, _end));
    }

    [Fact]
    public void At_EndAtTheEdgesOfTheCalendar_DoesNotOverflow()
    {
        var license = License();
        license.EndUtc = DateTime.MaxValue;
        Assert.Equal(LicenseStatus.Active, At(license, _start, graceDays: 30));

        license.StartUtc = DateTime.MinValue;
        license.EndUtc = DateTime.MinValue.AddDays(1);
        Assert.Equal(LicenseStatus.Expiring, At(license, DateTime.MinValue));
    }

    private static LicenseStatus At(LicensePart license, DateTime utcNow, int graceDays = 0) =>
        LicenseStatuses.At(license, Terms(graceDays), ExpiringDays, utcNow);

    private static LicenseTerms Terms(int graceDays = 0) => LicenseTerms.Of(new LicensePart(), new PlanPart { GraceDays = graceDays });

    private static LicensePart License() => new() { StartUtc = _start, EndUtc = _end };
}
