using System.Text.Json.Nodes;
using DevCrm.Testing.Hosting;
using DevCrm.Testing.Mail;
using DevCrm.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Shell;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using OrchardCore.Users;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;

namespace Sapling.Tests.Users;

/// <summary>A site with users, roles and mail on SQLite, set up by a recipe of its own, with an SMTP server beside it.</summary>
public sealed class UsersSite : IAsyncLifetime
{
    public const string AdminName = SetupSettings.DefaultAdminUser;
    public const string Password = SetupSettings.DefaultAdminPassword;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sapling-users-");
    private WebApplication? _app;
    private int _names;

    public SmtpReceiver Mail { get; } = SmtpReceiver.Start();

    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var recipes = _folder.CreateSubdirectory("Recipes");
        await File.WriteAllTextAsync(Path.Combine(recipes.FullName, "users.recipe.json"), SetupRecipe);

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = _folder.FullName, EnvironmentName = "Testing" });
        builder.Configuration.AddInMemoryCollection(Settings());
        builder.Logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddOrchardCms().AddSetupFeatures("OrchardCore.AutoSetup");
        _app = builder.Build();
        _app.UseOrchardCore();
        await _app.StartAsync();
        Address = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        using var client = Visitor();
        (await client.GetAsync("/Login")).EnsureOk();
    }

    public SiteClient Visitor() => new(Address);

    /// <summary>Runs in a scope of the site, committed at its end.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        T result = default!;
        await (await _app!.Services.GetRequiredService<IShellHost>().GetScopeAsync("Default"))
            .UsingAsync(async scope => result = await work(scope.ServiceProvider));
        return result;
    }

    /// <summary>A new user of a name of its own.</summary>
    public Task<User> AddUserAsync(params string[] roles)
    {
        var name = $"user{Interlocked.Increment(ref _names)}";
        return InScopeAsync(async services =>
        {
            var errors = new List<string>();
            var user = new User { UserName = name, Email = $"{name}@site.test", RoleNames = [.. roles] };
            Assert.NotNull(await services.GetRequiredService<IUserService>().CreateUserAsync(user, Password, (_, error) => errors.Add(error)));
            Assert.Empty(errors);
            return user;
        });
    }

    public Task<User> ReadUserAsync(string userId) => InScopeAsync(async services =>
        (User)(await services.GetRequiredService<IUserService>().GetUserByUniqueIdAsync(userId))!);

    /// <summary>Executes one step of a recipe; gives the errors it reported.</summary>
    public Task<IList<string>> RunStepAsync(JsonObject step) => InScopeAsync(async services =>
    {
        var context = new RecipeExecutionContext { Name = step["name"]!.ToString(), Step = step, RecipeDescriptor = new RecipeDescriptor() };
        foreach (var handler in services.GetServices<IRecipeStepHandler>())
        {
            await handler.ExecuteAsync(context);
        }

        return context.Errors;
    });

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        await Mail.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private Dictionary<string, string?> Settings()
    {
        var setup = new SetupSettings { SiteName = "Users", AdminEmail = "admin@site.test", RecipeName = "UsersTest" };
        return new Dictionary<string, string?>(setup.ToConfiguration())
        {
            ["OrchardCore:OrchardCore_Email_Smtp:DefaultSender"] = "site@site.test",
            ["OrchardCore:OrchardCore_Email_Smtp:Host"] = Mail.Host,
            ["OrchardCore:OrchardCore_Email_Smtp:Port"] = Mail.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            // All tests come from one address; the throttle has a test of its own.
            ["OrchardCore:OrchardCore_Users:Throttle:FailedSignIns"] = "1000",
            ["OrchardCore:OrchardCore_Users:Throttle:Recoveries"] = "1000",
        };
    }

    private const string SetupRecipe = """
        {
          "name": "UsersTest", "displayName": "Users", "issetuprecipe": true,
          "steps": [
            { "name": "feature", "enable": [
              "OrchardCore.Settings", "OrchardCore.Users", "OrchardCore.Users.ResetPassword", "OrchardCore.Users.2FA.AuthenticatorApp",
              "OrchardCore.Roles", "OrchardCore.Email", "OrchardCore.Email.Smtp", "OrchardCore.Admin", "OrchardCore.Themes", "TheAdmin" ] },
            { "name": "themes", "admin": "TheAdmin", "site": "TheAdmin" },
            { "name": "settings",
              "ResetPasswordSettings": { "AllowResetPassword": true, "UseSiteTheme": true },
              "LoginSettings": { "UseSiteTheme": true, "AllowRememberMe": true } },
            { "name": "Roles", "Roles": [ { "Name": "Editor", "Description": "Edits.", "Permissions": [ "EditUsers" ] } ] }
          ]
        }
        """;
}
