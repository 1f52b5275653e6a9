using System.Security.Claims;

namespace OrchardCore.Users.Models;

/// <summary>A claim of one user, kept in the user's document.</summary>
public class UserClaim
{
    public string ClaimType { get; set; } = "";

    public string ClaimValue { get; set; } = "";

    public Claim ToClaim() => new(ClaimType, ClaimValue);
}
