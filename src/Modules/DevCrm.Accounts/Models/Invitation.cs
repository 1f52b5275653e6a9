using System;

namespace DevCrm.Accounts.Models;

/// <summary>An offer of membership to one email address. The token that accepts it is known only to the one who got the mail.</summary>
public class Invitation
{
    public string InvitationId { get; set; } = "";

    public string AccountId { get; set; } = "";

    /// <summary>As it was typed; compared without case.</summary>
    public string Email { get; set; } = "";

    public PortalRole Role { get; set; }

    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public string TokenHash { get; set; } = "";

    public DateTime CreatedUtc { get; set; }

    public DateTime ExpiresUtc { get; set; }

    public DateTime? AcceptedUtc { get; set; }

    public string? AcceptedByUserId { get; set; }

    public DateTime? WithdrawnUtc { get; set; }

    public string? InvitedByUserId { get; set; }

    /// <summary>Whether its token would still be accepted at that time.</summary>
    public bool IsOpen(DateTime utcNow) => AcceptedUtc is null && WithdrawnUtc is null && utcNow < ExpiresUtc;
}
