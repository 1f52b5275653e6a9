using System.Security.Claims;

namespace OrchardCore.Users.Services;

/// <summary>Adds claims to a user's identity when the user signs in.</summary>
public interface IUserClaimsProvider
{
    Task GenerateAsync(IUser user, ClaimsIdentity claims);
}
