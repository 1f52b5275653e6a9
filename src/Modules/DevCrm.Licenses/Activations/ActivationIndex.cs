using System.Globalization;
using YesSql.Indexes;

namespace DevCrm.Licenses.Activations;

/// <summary>Finds activations, and makes sure that a fingerprint and a unit of a licence are taken once.</summary>
public class ActivationIndex : MapIndex
{
    public string ActivationId { get; set; } = "";

    public string LicenseId { get; set; } = "";

    /// <summary>Licence and fingerprint, unique.</summary>
    public string FingerprintKey { get; set; } = "";

    /// <summary>Licence and unit, unique.</summary>
    public string SlotKey { get; set; } = "";

    public int Slot { get; set; }

    /// <summary>Milliseconds since 1970; none for an activation that does not end by itself.</summary>
    public long? LeaseEnds { get; set; }
}

/// <summary>Keeps <see cref="ActivationIndex"/>.</summary>
public sealed class ActivationIndexProvider : IndexProvider<Activation>
{
    public override void Describe(DescribeContext<Activation> context) =>
        context.For<ActivationIndex>().Map(activation => new ActivationIndex
        {
            ActivationId = activation.ActivationId,
            LicenseId = activation.LicenseId,
            FingerprintKey = Activations.FingerprintKey.Of(activation.LicenseId, activation.Fingerprint),
            SlotKey = activation.LicenseId + ":" + activation.Slot.ToString(CultureInfo.InvariantCulture),
            Slot = activation.Slot,
            LeaseEnds = Milliseconds.Of(activation.LeaseEndsUtc),
        });
}
