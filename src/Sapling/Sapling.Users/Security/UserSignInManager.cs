using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrchardCore.Users;
using OrchardCore.Users.Models;

namespace Sapling.Users;

/// <summary>Signs users in; lets the page check the password first and give the cookie after modules agreed.</summary>
public sealed class UserSignInManager(
    UserManager<IUser> userManager,
    IHttpContextAccessor contextAccessor,
    IUserClaimsPrincipalFactory<IUser> claimsFactory,
    IOptions<IdentityOptions> optionsAccessor,
    ILogger<SignInManager<IUser>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<IUser> confirmation)
    : SignInManager<IUser>(userManager, contextAccessor, claimsFactory, optionsAccessor, logger, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(IUser user) => user is User { IsEnabled: true } && await base.CanSignInAsync(user);

    /// <summary>Gives the cookie, or asks for the second factor where the user has one and this browser is not remembered.</summary>
    public Task<SignInResult> CompletePasswordSignInAsync(IUser user, bool isPersistent) => SignInOrTwoFactorAsync(user, isPersistent);
}
