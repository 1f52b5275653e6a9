using System;

namespace DevCrm.Licenses.Usage;

/// <summary>One reading of a named counter by the customer's program.</summary>
/// <param name="Id">Chosen by the program, at most 64 characters; the same id of a licence counts once.</param>
/// <param name="Counter">Such as "cores" or "api.calls": 1 to 64 of a-z, 0-9, '_', '.' and '-'.</param>
/// <param name="Value">0 to <see cref="UsageLimits.MaxValue"/>, at most three decimals.</param>
/// <param name="AtUtc">When it was read; now when absent.</param>
public sealed record UsageSample(string Id, string Counter, decimal Value, DateTime? AtUtc = null);
