using DevCrm.Licenses.Services;
using DevCrm.Products.Services;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OrchardCore.Entities;
using OrchardCore.Modules;

namespace DevCrm.Licenses.TestKeys;

/// <summary>Registers quick test keys.</summary>
public sealed class TestKeysStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<InternalAccount>();
        services.AddScoped(provider => new TestKeyIssuer(
            provider.GetRequiredService<ILicenseIssuer>(),
            provider.GetRequiredService<ICatalog>(),
            provider.GetRequiredService<InternalAccount>(),
            provider.GetRequiredService<LicenseReader>(),
            provider.GetRequiredService<IIdGenerator>(),
            provider.GetRequiredService<IStringLocalizer<TestKeyIssuer>>()));
    }
}
