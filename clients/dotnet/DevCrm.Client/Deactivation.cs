namespace DevCrm.Client;

/// <summary>What became of a deactivation.</summary>
/// <param name="IsDone">The unit is free; also if there was none to give back.</param>
/// <param name="Code">One of <see cref="LicenseCodes"/>.</param>
/// <param name="Activation">The activation that was removed; null if there was none.</param>
/// <param name="Fault">Why the site could not be asked.</param>
public sealed record Deactivation(bool IsDone, string Code, ActivationFacts? Activation = null, string? Fault = null);
