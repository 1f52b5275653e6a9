using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;
using OrchardCore.Security.Permissions;
using OrchardCore.Users;
using OrchardCore.Users.Drivers;
using OrchardCore.Users.Services;
using Sapling.Users.Controllers;

namespace Sapling.Users.Startups;

/// <summary>The second factor at sign-in and its management.</summary>
[Feature(UserConstants.Features.TwoFactorAuthentication)]
public sealed class TwoFactorStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<TwoFactorRule>();
        services.AddScoped<IUserClaimsProvider>(provider => provider.GetRequiredService<TwoFactorRule>());
        services.Configure<MvcOptions>(options => options.Filters.Add<TwoFactorSetupFilter>());
        services.AddSiteDisplayDriver<TwoFactorLoginSettingsDisplayDriver>();
        services.AddPermissionProvider<TwoFactorPermissionProvider>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        var paths = serviceProvider.GetRequiredService<IOptions<UserOptions>>().Value;
        Map(routes, "TwoFactorAuthentication", paths.TwoFactorAuthenticationPath, nameof(TwoFactorAuthenticationController.Index));
        foreach (var action in new[]
        {
            nameof(TwoFactorAuthenticationController.LoginWithTwoFactorAuthentication),
            nameof(TwoFactorAuthenticationController.LoginWithRecoveryCode),
            nameof(TwoFactorAuthenticationController.GenerateRecoveryCodes),
            nameof(TwoFactorAuthenticationController.DisableTwoFactorAuthentication),
        })
        {
            Map(routes, action, action, action);
        }
    }

    private static void Map(IEndpointRouteBuilder routes, string name, string pattern, string action) =>
        routes.MapAreaControllerRoute(
            name, UserConstants.Features.Users, pattern, new { controller = typeof(TwoFactorAuthenticationController).NameOf(), action });
}

/// <summary>An authenticator app as the second factor.</summary>
[Feature(UserConstants.Features.AuthenticatorApp)]
public sealed class AuthenticatorAppStartup : StartupBase
{
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
        routes.MapAreaControllerRoute(
            "ConfigureAuthenticatorApp",
            UserConstants.Features.Users,
            "Authenticator/Configure/App",
            new { controller = typeof(AuthenticatorAppController).NameOf(), action = nameof(AuthenticatorAppController.Index) });
}
