using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;
using OrchardCore.Users;
using OrchardCore.Users.Drivers;
using Sapling.Users.Controllers;

namespace Sapling.Users.Startups;

/// <summary>Recovery of passwords by mail.</summary>
[Feature(UserConstants.Features.ResetPassword)]
public sealed class ResetPasswordStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddSiteDisplayDriver<ResetPasswordSettingsDisplayDriver>();

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        foreach (var action in new[]
        {
            nameof(ResetPasswordController.ForgotPassword),
            nameof(ResetPasswordController.ForgotPasswordConfirmation),
            nameof(ResetPasswordController.ResetPassword),
            nameof(ResetPasswordController.ResetPasswordConfirmation),
        })
        {
            routes.MapAreaControllerRoute(action, UserConstants.Features.Users, action, new { controller = typeof(ResetPasswordController).NameOf(), action });
        }
    }
}
