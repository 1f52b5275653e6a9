using System;

namespace DevCrm.Accounts.Models;

/// <summary>Lets a user into the portal of an account; one per account and user.</summary>
public class Membership
{
    public string MembershipId { get; set; } = "";

    public string AccountId { get; set; } = "";

    public string UserId { get; set; } = "";

    public PortalRole Role { get; set; }

    public DateTime CreatedUtc { get; set; }
}
