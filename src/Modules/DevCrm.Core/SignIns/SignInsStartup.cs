using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;
using OrchardCore.Users.Events;

namespace DevCrm.Core.SignIns;

/// <summary>Registers the log of sign-ins.</summary>
public sealed class SignInsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddIndexProvider<SignInRecordIndexProvider>();
        services.AddDataMigration<SignInMigrations>();
        services.AddSingleton<SignInWriter>();
        services.AddSingleton<SignInLog>();
        services.AddScoped<IModularTenantEvents, SignInShutdown>();

        services.AddScoped<SignInEvents>();
        services.AddScoped<ILoginFormEvent>(provider => provider.GetRequiredService<SignInEvents>());
        services.Configure<MvcOptions>(options => options.Conventions.Add(new SecondFactorConvention()));

        services.AddScoped<SignInSearch>();
        services.AddSingleton<IBackgroundTask, SignInCleanupTask>();
        services.AddSiteDisplayDriver<SignInSettingsDisplayDriver>();
    }
}
