using DevCrm.Licenses.Validation.Revisions;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;

namespace DevCrm.Licenses.Validation;

/// <summary>Registers what validation knows and how it hears of changes.</summary>
public sealed class ValidationStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<ValidationMemory>();
        services.AddSingleton<RevisionWatch>();
        services.AddSingleton<LicenseFactsSource>();
        services.AddSingleton<UnitsSource>();
        services.AddScoped<LicenseFactsReader>();
        services.AddScoped<LicenseRevisions>();
        services.AddScoped<ILicenseRevisions>(provider => provider.GetRequiredService<LicenseRevisions>());
        services.AddScoped<IContentHandler, LicenseContentWatch>();
        services.AddIndexProvider<LicenseRevisionIndexProvider>();
        services.AddDataMigration<RevisionMigrations>();
        services.AddSingleton<IBackgroundTask, RevisionCleanupTask>();
    }
}
