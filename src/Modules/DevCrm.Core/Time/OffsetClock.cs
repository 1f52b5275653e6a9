using System;
using OrchardCore.Modules;

namespace DevCrm.Core.Time;

/// <summary>The real clock moved by a fixed offset, so that expiry can be seen without waiting for it.</summary>
internal sealed class OffsetClock : IClock
{
    private readonly IClock _inner;
    private readonly TimeSpan _offset;

    public OffsetClock(IClock inner, TimeSpan offset)
    {
        _inner = inner;
        _offset = offset;
    }

    public DateTime UtcNow => _inner.UtcNow + _offset;

    public ITimeZone[] GetTimeZones() => _inner.GetTimeZones();

    public ITimeZone GetTimeZone(string timeZoneId) => _inner.GetTimeZone(timeZoneId);

    public ITimeZone GetSystemTimeZone() => _inner.GetSystemTimeZone();

    public DateTimeOffset ConvertToTimeZone(DateTimeOffset dateTimeOffset, ITimeZone timeZone) =>
        _inner.ConvertToTimeZone(dateTimeOffset, timeZone);
}
