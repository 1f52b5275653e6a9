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
