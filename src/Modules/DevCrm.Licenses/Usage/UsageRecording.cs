using System.Collections.Generic;

namespace DevCrm.Licenses.Usage;

/// <summary>What became of samples. Either all that are new are stored or, with faults, none.</summary>
/// <param name="Recorded">How many were new.</param>
/// <param name="Repeated">How many had been counted before, by their id.</param>
/// <param name="Faults">Why they were refused.</param>
public sealed record UsageRecording(int Recorded, int Repeated, IReadOnlyList<UsageFault> Faults)
{
    public bool Succeeded => Faults.Count == 0;
}

/// <summary>A sample that is refused.</summary>
/// <param name="Index">Its place in the request, from 0.</param>
/// <param name="Field">"id", "counter", "value" or "at"; "samples" where it is about all of them.</param>
/// <param name="Message">Why.</param>
public sealed record UsageFault(int Index, string Field, string Message);
