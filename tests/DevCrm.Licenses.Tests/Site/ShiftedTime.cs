namespace DevCrm.Licenses.Tests.Site;

/// <summary>The system's time, which a test can move.</summary>
public sealed class ShiftedTime : TimeProvider
{
    public TimeSpan Offset { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Offset;
}
