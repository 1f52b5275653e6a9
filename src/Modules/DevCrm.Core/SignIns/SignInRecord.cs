using System;

namespace DevCrm.Core.SignIns;

/// <summary>One attempt to sign in as it is kept: never with a password or a code.</summary>
public class SignInRecord
{
    internal const int NameLength = 255;
    internal const int UserIdLength = 64;
    internal const int AddressLength = 45;
    internal const int UserAgentLength = 200;

    public long Id { get; set; }

    public DateTime CreatedUtc { get; set; }

    public SignInOutcome Outcome { get; set; }

    /// <summary>The name or the email address as it was typed; at the second factor the user's name.</summary>
    public string TypedName { get; set; } = "";

    /// <summary>Whose account it is; none for an unknown name.</summary>
    public string? UserName { get; set; }

    public string? UserId { get; set; }

    public string? Address { get; set; }

    public string? UserAgent { get; set; }
}
