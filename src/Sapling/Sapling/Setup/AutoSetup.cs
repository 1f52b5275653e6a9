using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using OrchardCore.Abstractions.Setup;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Descriptor.Models;
using OrchardCore.Setup.Services;

namespace Sapling.Setup;

/// <summary>Sets the site up as section <c>OrchardCore:OrchardCore_AutoSetup</c> says, in the form Orchard Core has.</summary>
internal sealed class AutoSetup(IConfiguration configuration, ISetupService setup, IEnumerable<ShellFeature> setupFeatures)
{
    private const string Feature = "OrchardCore.AutoSetup";
    private const string Section = "OrchardCore:OrchardCore_AutoSetup";

    // Without characters that are taken for others when a password is copied from a screen.
    private const string Letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";
    private const string Signs = "!#%+-=?@";

    /// <summary>The host asked for it, with <c>AddSetupFeatures</c>, and the configuration says what to set up.</summary>
    public bool IsConfigured =>
        setupFeatures.Any(feature => feature.Id == Feature) && configuration.GetSection(Section + ":Tenants").GetChildren().Any();

    /// <summary>Sets up, and returns the user with the password if it was made up here.</summary>
    public async Task<(string UserName, string? NewPassword)> RunAsync()
    {
        var tenants = configuration.GetSection(Section + ":Tenants").GetChildren().ToArray();
        if (tenants.Length != 1)
        {
            throw new InvalidOperationException($"{Section}:Tenants must name one site; there are {tenants.Length}.");
        }

        var tenant = tenants[0];
        if (tenant["ShellName"] is { } name && name != ShellSettings.DefaultShellName)
        {
            throw Wrong("ShellName", $"is '{name}', but the one site there is is called '{ShellSettings.DefaultShellName}'");
        }

        var recipeName = tenant["RecipeName"];
        var recipe = (await setup.GetSetupRecipesAsync()).FirstOrDefault(recipe => string.Equals(recipe.Name, recipeName, StringComparison.OrdinalIgnoreCase))
            ?? throw Wrong("RecipeName", $"is '{recipeName}', which is the name of no set-up recipe");

        var given = tenant[SetupConstants.AdminPassword];
        var password = string.IsNullOrEmpty(given) ? NewPassword() : given;
        var context = new SetupContext { Recipe = recipe };
        foreach (var key in new[]
        {
            SetupConstants.SiteName, SetupConstants.SiteTimeZone, SetupConstants.AdminUsername, SetupConstants.AdminEmail,
            SetupConstants.DatabaseProvider, SetupConstants.DatabaseConnectionString, SetupConstants.DatabaseTablePrefix,
        })
        {
            context.Properties[key] = tenant[key] ?? "";
        }

        context.Properties[SetupConstants.AdminPassword] = password;
        await setup.SetupAsync(context);
        if (context.Errors.Count > 0)
        {
            throw new InvalidOperationException("The set-up failed. " + string.Join(" ", context.Errors.Select(error =>
                error.Key.Length == 0 ? error.Value : $"{tenant.Path}:{error.Key}: {error.Value}")));
        }

        return ((string)context.Properties[SetupConstants.AdminUsername], string.IsNullOrEmpty(given) ? password : null);

        InvalidOperationException Wrong(string key, string what) => new($"{tenant.Path}:{key} {what}.");
    }

    private static string NewPassword()
    {
        var characters = RandomNumberGenerator.GetItems<char>(Letters + Digits, 17).Concat(RandomNumberGenerator.GetItems<char>(Digits, 1))
            .Concat(RandomNumberGenerator.GetItems<char>(Signs, 1)).Append(Letters[RandomNumberGenerator.GetInt32(24)])
            .Append(Letters[24 + RandomNumberGenerator.GetInt32(24)]).ToArray();
        RandomNumberGenerator.Shuffle(characters.AsSpan());
        return new string(characters);
    }
}
