using DevCrm.Api.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using IConfiguration = Microsoft.Extensions.Configuration.IConfiguration;

namespace DevCrm.Api.Keys;

/// <summary>Registers API keys and the authentication by them.</summary>
public sealed class KeysStartup : StartupBase
{
    // A set-up key that is too short stops the start here.
    public KeysStartup(IConfiguration configuration) => SetupKey.Read(configuration);

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<ApiKeys>();
        services.AddScoped<ApiKeyUse>();
        services.AddSingleton<ApiScopes>();
        services.AddIndexProvider<ApiKeyIndexProvider>();
        services.AddDataMigration<ApiKeyMigrations>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, displayName: null, configureOptions: null);
    }
}
