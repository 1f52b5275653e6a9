namespace DevCrm.Benchmarks;

/// <summary>What one run of the <see cref="LoadGenerator"/> came to.</summary>
/// <param name="Answered">The requests that were answered: all that were sent.</param>
/// <param name="Time">What they took.</param>
internal sealed record Load(int Answered, TimeSpan Time)
{
    public double PerSecond => Answered / Time.TotalSeconds;
}
