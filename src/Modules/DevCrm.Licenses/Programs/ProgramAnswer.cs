using System;
using System.Text.Json.Serialization;

namespace DevCrm.Licenses.Programs;

/// <summary>The one shape of every answer, whatever the key. Absent values are written as null.</summary>
internal class ProgramAnswer
{
    [JsonPropertyOrder(-9)]
    public bool Valid { get; set; }

    /// <summary>One of <see cref="Validation.ValidationCodes"/>.</summary>
    [JsonPropertyOrder(-8)]
    public string Code { get; set; } = "";

    [JsonPropertyOrder(-7)]
    public DateTime CheckedAt { get; set; }

    [JsonPropertyOrder(-6)]
    public string? Nonce { get; set; }

    [JsonPropertyOrder(-5)]
    public LicenseView? License { get; set; }

    [JsonPropertyOrder(-4)]
    public ActivationView? Activation { get; set; }
}

/// <summary>An answer with its proof, which signs everything but itself.</summary>
internal class ProvenAnswer : ProgramAnswer
{
    [JsonPropertyOrder(9)]
    public string? Proof { get; set; }
}

/// <summary>The answer to a check-out.</summary>
internal sealed class CheckoutAnswer : ProvenAnswer
{
    /// <summary>The licence file: a JWS. None unless the answer is valid.</summary>
    [JsonPropertyOrder(10)]
    public string? File { get; set; }
}

/// <summary>The answer to reported usage.</summary>
internal sealed class UsageAnswer : ProvenAnswer
{
    [JsonPropertyOrder(10)]
    public UsageView? Usage { get; set; }
}
