using System.Web;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Theming;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Configuration;
using OrchardCore.Json;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Recipes;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;
using OrchardCore.Setup.Events;
using OrchardCore.Users;
using OrchardCore.Users.Core.Json;
using OrchardCore.Users.Drivers;
using OrchardCore.Users.Indexes;
using OrchardCore.Users.Models;
using OrchardCore.Users.Recipes;
using OrchardCore.Users.Services;
using Sapling.Users.Controllers;
using UserOptions = OrchardCore.Users.UserOptions;

namespace Sapling.Users.Startups;

/// <summary>Users on ASP.NET Core Identity, signed in by a cookie.</summary>
[Feature(UserConstants.Features.Users)]
public sealed class UsersStartup(IShellConfiguration configuration) : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        var section = configuration.GetSection("OrchardCore_Users");
        services.Configure<UserOptions>(section);
        services.Configure<ThrottleOptions>(section.GetSection("Throttle"));

        AddIdentity(services);
        AddCookies(services);

        services.AddIndexProvider<UserIndexProvider>();
        services.AddIndexProvider<UserByRoleNameIndexProvider>();
        services.AddIndexProvider<UserByLoginInfoIndexProvider>();
        services.AddIndexProvider<UserByClaimIndexProvider>();
        services.AddDataMigration<Migrations>();
        services.Configure<DocumentJsonSerializerOptions>(options => options.SerializerOptions.Converters.Add(new LoginInfoJsonConverter()));

        services.AddScoped<IUserService, UserService>();
        services.AddScoped<PasswordCheck>();
        services.AddSingleton<AttemptThrottle>();
        services.AddScoped<ISetupEventHandler, SetupEventHandler>();
        services.AddRecipeExecutionStep<UsersStep>();
        services.AddPermissionProvider<UsersPermissionProvider>();
        services.AddScoped<IAuthorizationHandler, UserAuthorizationHandler>();
        services.AddScoped<IThemeSelector, UsersThemeSelector>();

        services.AddScoped<UserList>();
        services.AddNavigationProvider<UsersAdminMenu>();
        services.AddSiteDisplayDriver<LoginSettingsDisplayDriver>();
        services.AddDisplayDriver<User, UserDisplayDriver>();
        services.AddDisplayDriver<User, UserRoleDisplayDriver>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        var paths = serviceProvider.GetRequiredService<IOptions<UserOptions>>().Value;
        Map(routes, "Login", paths.LoginPath, nameof(AccountController.Login));
        Map(routes, "UsersLogOff", paths.LogoffPath, nameof(AccountController.LogOff));
        Map(routes, "ChangePassword", paths.ChangePasswordUrl, nameof(AccountController.ChangePassword));
        Map(routes, "ChangePasswordConfirmation", paths.ChangePasswordConfirmationUrl, nameof(AccountController.ChangePasswordConfirmation));
        Map(routes, "AccessDenied", "Error/403", nameof(AccountController.AccessDenied));
    }

    private static void Map(IEndpointRouteBuilder routes, string name, string pattern, string action) =>
        routes.MapAreaControllerRoute(name, UserConstants.Features.Users, pattern, new { controller = typeof(AccountController).NameOf(), action });

    private static void AddIdentity(IServiceCollection services)
    {
        // A singleton, because index providers use it.
        services.TryAddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.AddIdentity<IUser, IRole>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.Tokens.PasswordResetTokenProvider = "PasswordReset";
            })
            .AddUserStore<UserStore>()
            .AddSignInManager<UserSignInManager>()
            // Not the default set: codes by mail and telephone are no second factors here.
            .AddTokenProvider<DataProtectorTokenProvider<IUser>>(TokenOptions.DefaultProvider)
            .AddTokenProvider<AuthenticatorTokenProvider<IUser>>(TokenOptions.DefaultAuthenticatorProvider)
            .AddTokenProvider<PasswordResetTokenProvider>("PasswordReset");
        services.AddScoped<UserSignInManager>();
        services.Replace(ServiceDescriptor.Scoped<IUserClaimsPrincipalFactory<IUser>, UserClaimsPrincipalFactory>());
    }

    private static void AddCookies(IServiceCollection services)
    {
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<ShellSettings, IOptions<UserOptions>>((options, shell, paths) =>
            {
                options.Cookie.Name = "orchauth_" + HttpUtility.UrlEncode(shell.Name);
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax;
                options.LoginPath = "/" + paths.Value.LoginPath.TrimStart('/');
                options.LogoutPath = "/" + paths.Value.LogoffPath.TrimStart('/');
                options.AccessDeniedPath = "/Error/403";
            });
        // Disabled users, changed passwords and roles reach open sessions within this time.
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
    }
}
