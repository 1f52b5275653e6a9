namespace DevCrm.Client.Tests.Stub;

/// <summary>A clock that shows what it is told; its timers run as always.</summary>
public sealed class TestClock : TimeProvider
{
    private long _offset;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _offset));

    public void Move(TimeSpan by) => Interlocked.Add(ref _offset, by.Ticks);
}
