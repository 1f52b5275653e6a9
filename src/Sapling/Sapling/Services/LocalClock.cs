using OrchardCore.Modules;
using OrchardCore.Settings;

namespace Sapling.Services;

internal sealed class LocalClock(IClock clock, ISiteService sites) : ILocalClock
{
    private ITimeZone? _zone;

    public async Task<DateTimeOffset> GetLocalNowAsync() => await ConvertToLocalAsync(new DateTimeOffset(clock.UtcNow, TimeSpan.Zero));

    public async Task<ITimeZone> GetLocalTimeZoneAsync() => _zone ??=
        (await sites.GetSiteSettingsAsync()).TimeZoneId is { Length: > 0 } id ? clock.GetTimeZone(id) : clock.GetSystemTimeZone();

    public async Task<DateTimeOffset> ConvertToLocalAsync(DateTimeOffset dateTimeOffset)
        => clock.ConvertToTimeZone(dateTimeOffset, await GetLocalTimeZoneAsync());

    public async Task<DateTime> ConvertToUtcAsync(DateTime dateTime)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById((await GetLocalTimeZoneAsync()).TimeZoneId);
        var local = DateTime.SpecifyKind(dateTime, DateTimeKind.Unspecified);

        // In the hour that a change to summer time leaves out, the time is taken as it would have been without it.
        return zone.IsInvalidTime(local) ? DateTime.SpecifyKind(local - zone.BaseUtcOffset, DateTimeKind.Utc) : TimeZoneInfo.ConvertTimeToUtc(local, zone);
    }
}
