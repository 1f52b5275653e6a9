using System;

namespace DevCrm.Licenses.Activations;

/// <summary>Who asks for a unit.</summary>
internal sealed record ActivationRequest(string Fingerprint, string? Name, string? Platform, string? Address)
{
    /// <summary>Floating: the lease lasts at least until then, as for a file that was checked out.</summary>
    public DateTime? AtLeastUntilUtc { get; init; }
}
