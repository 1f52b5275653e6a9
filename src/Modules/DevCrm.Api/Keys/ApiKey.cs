using System;
using System.Collections.Generic;

namespace DevCrm.Api.Keys;

/// <summary>Lets a program use the API within its scopes. The token itself is known only to the one who made the key.</summary>
public class ApiKey
{
    public string KeyId { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>Such as "accounts:read"; "*" is all of them.</summary>
    public List<string> Scopes { get; set; } = [];

    /// <summary>SHA-256 of the token, in hexadecimal. The token holds 256 random bits, so nothing slower is needed.</summary>
    public string TokenHash { get; set; } = "";

    public DateTime CreatedUtc { get; set; }

    public string CreatedBy { get; set; } = "";

    public DateTime? ExpiresUtc { get; set; }

    public DateTime? RevokedUtc { get; set; }

    public string? RevokedBy { get; set; }

    /// <summary>Within a minute: it is not written for every request.</summary>
    public DateTime? LastUsedUtc { get; set; }

    public ApiKeyState State(DateTime utcNow) =>
        RevokedUtc is not null ? ApiKeyState.Revoked
        : ExpiresUtc <= utcNow ? ApiKeyState.Expired
        : ApiKeyState.Active;
}

/// <summary>Whether a key opens anything.</summary>
public enum ApiKeyState
{
    Active,
    Expired,
    Revoked,
}
