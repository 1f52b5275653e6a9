using System;

namespace DevCrm.Licenses.Activations;

/// <summary>Times as milliseconds since 1970, which every database compares alike.</summary>
internal static class Milliseconds
{
    public static long Of(DateTime utc) => (DateTime.SpecifyKind(utc, DateTimeKind.Utc).Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;

    public static long? Of(DateTime? utc) => utc is { } time ? Of(time) : null;

    /// <summary>The time as it will be read again.</summary>
    public static DateTime Whole(DateTime utc) => ToUtc(Of(utc));

    public static DateTime ToUtc(long milliseconds) => DateTime.UnixEpoch.AddMilliseconds(milliseconds);
}
