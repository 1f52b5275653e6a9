using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;

namespace Sapling.Users.Startups;

/// <summary>Authentication and authorization in the shell, whatever features are on.</summary>
public sealed class AuthenticationStartup : StartupBase
{
    // Before everything that asks who the user is.
    public override int ConfigureOrder => -150;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddAuthentication(options => options.AddScheme<ApiAuthenticationHandler>(ApiAuthenticationHandler.Scheme, displayName: null));
        services.AddAuthorization();
        services.AddScoped<IAuthorizationHandler, ClaimPermissionsHandler>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        app.UseAuthentication();
        app.UseAuthorization();
    }
}
