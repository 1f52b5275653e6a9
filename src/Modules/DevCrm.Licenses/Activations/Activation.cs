using System;

namespace DevCrm.Licenses.Activations;

/// <summary>A fingerprint that takes one unit of a licence. Its times are whole milliseconds, as they are stored.</summary>
internal sealed class Activation
{
    public required string ActivationId { get; init; }

    public required string LicenseId { get; init; }

    public required string Fingerprint { get; init; }

    /// <summary>Which unit it takes, from 1.</summary>
    public int Slot { get; set; }

    public string? Name { get; set; }

    public string? Platform { get; set; }

    /// <summary>Where the request came from that made it or last renewed its lease.</summary>
    public string? Address { get; set; }

    public DateTime ActivatedUtc { get; init; }

    /// <summary>Floating: from here on the unit is anyone's.</summary>
    public DateTime? LeaseEndsUtc { get; set; }

    /// <summary>That lies beside it, since it changes all the time; none where it was not heard of again.</summary>
    public DateTime? SeenUtc { get; init; }

    public string FingerprintKey => field ??= Activations.FingerprintKey.Of(LicenseId, Fingerprint);
}
