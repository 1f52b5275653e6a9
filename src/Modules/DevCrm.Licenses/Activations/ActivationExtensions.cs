using DevCrm.Licenses.Validation;

namespace DevCrm.Licenses.Activations;

internal static class ActivationExtensions
{
    public static ActivationState ToState(this Activation activation) => new(
        activation.ActivationId,
        activation.Fingerprint,
        activation.Slot,
        activation.Name,
        activation.Platform,
        activation.ActivatedUtc,
        activation.LeaseEndsUtc);
}
