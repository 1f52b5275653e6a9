namespace OrchardCore.Modules;

/// <summary>The application's only source of the current time.</summary>
public interface IClock
{
    DateTime UtcNow { get; }

    ITimeZone[] GetTimeZones();

    ITimeZone GetTimeZone(string timeZoneId);

    ITimeZone GetSystemTimeZone();

    DateTimeOffset ConvertToTimeZone(DateTimeOffset dateTimeOffset, ITimeZone timeZone);
}

/// <summary>A time zone by its IANA id.</summary>
public interface ITimeZone
{
    string TimeZoneId { get; set; }
}

/// <summary>Times in the zone of the site.</summary>
public interface ILocalClock
{
    Task<DateTimeOffset> GetLocalNowAsync();

    Task<ITimeZone> GetLocalTimeZoneAsync();

    Task<DateTimeOffset> ConvertToLocalAsync(DateTimeOffset dateTimeOffset);

    Task<DateTime> ConvertToUtcAsync(DateTime dateTime);
}

/// <summary>Conversions of plain UTC times.</summary>
public static class ClockExtensions
{
    public static DateTimeOffset ConvertToTimeZone(this IClock clock, DateTime dateTime, ITimeZone timeZone)
        => clock.ConvertToTimeZone(new DateTimeOffset(AsUtc(dateTime)), timeZone);

    public static Task<DateTimeOffset> ConvertToLocalAsync(this ILocalClock localClock, DateTime dateTime)
        => localClock.ConvertToLocalAsync(new DateTimeOffset(AsUtc(dateTime)));

    private static DateTime AsUtc(DateTime dateTime) => dateTime.Kind == DateTimeKind.Local
        ? dateTime.ToUniversalTime()
        : DateTime.SpecifyKind(dateTime, DateTimeKind.Utc);
}
