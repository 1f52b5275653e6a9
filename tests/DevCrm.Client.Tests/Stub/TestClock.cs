namespace DevCrm.Client.Tests.Stub;

/// <summary>A clock that shows what it is told; its timers run as always.</summary>
public sealed class TestClock : TimeProvider
{
    private long _offset;

    /// <summary>While set, no time passes for those who measure it: what is waited for with patience is waited for until it comes.</summary>
    public bool IsPatient { get; set; }

    public override long GetTimestamp() => IsPatient ? 0 : base.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _offset));

    public void Move(TimeSpan by) => Interlocked.Add(ref _offset, by.Ticks);
}
