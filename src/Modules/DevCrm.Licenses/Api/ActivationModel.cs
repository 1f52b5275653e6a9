using System;
using System.ComponentModel;
using DevCrm.Api.Resources;

namespace DevCrm.Licenses.Api;

/// <summary>An activation as programs with an API key see it.</summary>
public sealed class ActivationModel : IApiModel
{
    public string Id { get; set; } = "";

    public string LicenseId { get; set; } = "";

    public string Fingerprint { get; set; } = "";

    public string? Name { get; set; }

    public string? Platform { get; set; }

    [Description("Where it was last activated from.")]
    public string? Address { get; set; }

    public DateTime ActivatedAt { get; set; }

    public DateTime LastSeenAt { get; set; }

    [Description("A floating activation's unit is anyone's from here on.")]
    public DateTime? LeaseEndsAt { get; set; }
}
