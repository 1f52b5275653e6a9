using System.Text.Json.Nodes;

namespace DevCrm.Licenses.Activations;

/// <summary>What an event says of an activation.</summary>
internal static class ActivationFacts
{
    public static JsonObject Of(Activation activation, string licenseNumber) => new()
    {
        ["activationId"] = activation.ActivationId,
        ["licenseId"] = activation.LicenseId,
        ["licenseNumber"] = licenseNumber,
        ["fingerprint"] = activation.Fingerprint,
        ["name"] = activation.Name,
        ["platform"] = activation.Platform,
        ["activatedAt"] = activation.ActivatedUtc,
        ["leaseEndsAt"] = activation.LeaseEndsUtc,
    };
}
