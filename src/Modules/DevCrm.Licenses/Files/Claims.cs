using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using DevCrm.Licenses.Programs;

namespace DevCrm.Licenses.Files;

/// <summary>The protected header of what we sign.</summary>
internal sealed record JwsHeader(string Alg, string Kid, string Typ);

/// <summary>The claims of a proof: the answer that was given.</summary>
internal sealed record ProofClaims(string Iss, long Iat, string? Nonce, JsonElement Answer);

/// <summary>The claims of a licence file.</summary>
internal sealed record LicenseFileClaims
{
    /// <summary>The site's base address.</summary>
    public required string Iss { get; init; }

    /// <summary>The licence's number.</summary>
    public required string Sub { get; init; }

    /// <summary>The product's code.</summary>
    public required string Aud { get; init; }

    public required string Jti { get; init; }

    public required long Iat { get; init; }

    public required long Nbf { get; init; }

    public required long Exp { get; init; }

    public required LicenseView License { get; init; }

    /// <summary>Only where the file is bound to one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Fingerprint { get; init; }
}

/// <summary>A public key as RFC 7517 writes it.</summary>
internal sealed record JsonWebKey(string Kty, string Crv, string X, string Y, string Kid, string Use, string Alg);

/// <summary>The public keys.</summary>
internal sealed record JsonWebKeySet(IReadOnlyList<JsonWebKey> Keys);
