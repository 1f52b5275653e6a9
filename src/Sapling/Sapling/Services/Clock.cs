using OrchardCore.Modules;

namespace Sapling.Services;

internal sealed class Clock(TimeProvider time) : IClock
{
    public DateTime UtcNow => time.GetUtcNow().UtcDateTime;

    public ITimeZone[] GetTimeZones() => [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => new Zone(zone))];

    public ITimeZone GetTimeZone(string timeZoneId) => TimeZoneInfo.TryFindSystemTimeZoneById(timeZoneId, out var zone) ? new Zone(zone) : GetSystemTimeZone();

    public ITimeZone GetSystemTimeZone() => new Zone(TimeZoneInfo.Local);

    public DateTimeOffset ConvertToTimeZone(DateTimeOffset dateTimeOffset, ITimeZone timeZone)
        => TimeZoneInfo.ConvertTime(dateTimeOffset, TimeZoneInfo.FindSystemTimeZoneById(timeZone.TimeZoneId));

    private sealed class Zone(TimeZoneInfo info) : ITimeZone
    {
        public string TimeZoneId { get; set; } = info.Id;
    }
}
