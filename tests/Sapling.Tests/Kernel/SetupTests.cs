using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DevCrm.Testing.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Shell;
using OrchardCore.Settings;

namespace Sapling.Tests.Kernel;

public sealed partial class SetupTests : IDisposable
{
    private const string Recipe = """
        { "name": "Small", "issetuprecipe": true, "steps": [
          // Comments are allowed.
          { "name": "feature", "enable": [ "OrchardCore.Users", "OrchardCore.Roles", "OrchardCore.Themes" ] },
          { "name": "settings", "PageSize": 7, "Extra": { "Key": "[js: parameters('SiteName')]" } } ] }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sapling-setup-");

    public SetupTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "Recipes"));
        File.WriteAllText(Path.Combine(_folder.FullName, "Recipes", "small.recipe.json"), Recipe);
        File.WriteAllText(
            Path.Combine(_folder.FullName, "Recipes", "broken.recipe.json"),
            """{ "name": "Broken", "issetuprecipe": true, "steps": [ { "name": "feature", "enable": [ "Nothing" ] } ] }""");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task AutoSetup_ThenAgain_KeepsWhatTheRecipeSet()
    {
        await using (await StartAsync(Auto("Small")))
        {
        }

        var tenants = JObject.Parse(await File.ReadAllTextAsync(AppData("tenants.json"), TestContext.Current.CancellationToken))!;
        Assert.Equal("Running", tenants["Default"]!["State"]!.ToString());
        Assert.Equal("Sqlite", JObject.Parse(await File.ReadAllTextAsync(AppData("Sites/Default/appsettings.json"), TestContext.Current.CancellationToken))!["DatabaseProvider"]!.ToString());

        await using var second = await StartAsync([]);
        await (await second.Services.GetRequiredService<IShellHost>().GetScopeAsync("Default")).UsingAsync(async scope =>
        {
            var site = await scope.ServiceProvider.GetRequiredService<ISiteService>().GetSiteSettingsAsync();
            Assert.Equal("Test site", site.SiteName);
            Assert.Equal(7, site.PageSize);
            Assert.Equal("Test site", site.Properties["Extra"]!["Key"]!.ToString());
            Assert.NotEmpty(site.SuperUser);
            Assert.True(await scope.ServiceProvider.GetRequiredService<IShellFeaturesManager>().IsFeatureEnabledAsync("OrchardCore.Users"));
        });
    }

    [Theory]
    [InlineData("RecipeName", "Unknown", "Tenants:0:RecipeName")]
    [InlineData("DatabaseProvider", "Oracle", "Tenants:0:DatabaseProvider")]
    [InlineData("AdminEmail", "nobody", "Tenants:0:AdminEmail")]
    [InlineData("RecipeName", "Broken", "There is no feature 'Nothing'")]
    public async Task AutoSetup_WrongValue_StopsTheStartAndLeavesNothing(string key, string value, string expected)
    {
        var settings = Auto("Small");
        settings[SetupSettings.Tenant + key] = value;

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(settings));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(AppData("tenants.json")));
        Assert.False(File.Exists(AppData("Sites/Default/OrchardCore.db")));
    }

    [Fact]
    public async Task SetupPage_WrongThenRightAnswers_SaysWhatIsWrongAndSetsUp()
    {
        await using var app = await StartAsync([]);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
        var token = TestContext.Current.CancellationToken;
        var answers = new Dictionary<string, string>
        {
            ["Token"] = Token().Match(await client.GetStringAsync("/", token)).Groups["token"].Value,
            ["SiteName"] = "By \"page\"",
            ["RecipeName"] = "Small",
            ["DatabaseProvider"] = "Postgres",
            ["AdminUsername"] = "admin",
            ["AdminEmail"] = "admin@site.test",
            ["AdminPassword"] = "Correct-Horse-7!",
            ["PasswordConfirmation"] = "Correct-Horse-7!",
        };

        using var refused = await client.PostAsync("/", new FormUrlEncodedContent(answers), token);
        var page = await refused.Content.ReadAsStringAsync(token);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("PostgreSQL needs a connection string", page, StringComparison.Ordinal);
        Assert.Contains("By &quot;page&quot;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Correct-Horse", page, StringComparison.Ordinal);

        answers["DatabaseProvider"] = "Sqlite";
        using var foreign = await client.PostAsync("/", new FormUrlEncodedContent(new Dictionary<string, string>(answers) { ["Token"] = "x" }), token);
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);

        using var done = await client.PostAsync("/", new FormUrlEncodedContent(answers), token);
        Assert.True(done.StatusCode == HttpStatusCode.Redirect, await done.Content.ReadAsStringAsync(token));
        Assert.Equal("Healthy", await client.GetStringAsync("/health/ready", token));
    }

    private string AppData(string path) => Path.Combine(_folder.FullName, "App_Data", path);

    private static Dictionary<string, string?> Auto(string recipe) =>
        new SetupSettings { SiteName = "Test site", AdminEmail = "admin@site.test", RecipeName = recipe }.ToConfiguration();

    private async Task<WebApplication> StartAsync(Dictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = _folder.FullName, EnvironmentName = "Testing" });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddOrchardCms().AddSetupFeatures("OrchardCore.AutoSetup");
        var app = builder.Build();
        app.UseOrchardCore();
        try
        {
            await app.StartAsync(TestContext.Current.CancellationToken);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    [GeneratedRegex("name=\"Token\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
