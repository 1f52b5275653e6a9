using System;

namespace DevCrm.Licenses.Validation;

/// <summary>An activation as it is stored: immutable, shared by requests.</summary>
internal sealed record ActivationState(
    string Id, string Fingerprint, int Slot, string? Name, string? Platform, DateTime ActivatedUtc, DateTime? LeaseEndsUtc)
{
    /// <summary>At its very end a lease is over, as a licence is.</summary>
    public bool IsDead(DateTime utcNow) => LeaseEndsUtc is { } end && utcNow >= end;
}
