namespace DevCrm.Client.Wire;

/// <summary>One reading of a counter. The site counts an id once, however often it is sent.</summary>
internal sealed record UsageSample(string Id, string Counter, decimal Value, DateTimeOffset At);
