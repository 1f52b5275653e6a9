using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using OrchardCore.Users;
using Sapling.Users.Controllers;

namespace Sapling.Users;

/// <summary>Leads users who must set up a second factor to that page, from every other one but sign-out.</summary>
internal sealed class TwoFactorSetupFilter : IAsyncAuthorizationFilter
{
    private static readonly string App = typeof(AuthenticatorAppController).NameOf();
    private static readonly HashSet<string> Open = [App, typeof(TwoFactorAuthenticationController).NameOf(), typeof(AccountController).NameOf()];

    public Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var route = context.RouteData.Values;
        if (context.HttpContext.User.HasClaim(claim => claim.Type == UserConstants.TwoFactorAuthenticationClaimType) &&
            !(route["area"] is UserConstants.Features.Users && route["controller"] is string controller && Open.Contains(controller)))
        {
            context.Result = new RedirectToActionResult(
                nameof(AuthenticatorAppController.Index), App, new { area = UserConstants.Features.Users, returnUrl = context.HttpContext.Request.Path.Value });
        }

        return Task.CompletedTask;
    }
}
