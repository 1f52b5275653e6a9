using DevCrm.Portal.Demo;
using DevCrm.Portal.Services;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;
using OrchardCore.Setup.Events;

namespace DevCrm.Portal;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<PortalVisitor>();
        services.AddScoped<MarkdownPages>();
        services.AddScoped<LicensePages>();
        services.AddScoped<ISetupEventHandler, DemoSetupEventHandler>();
    }
}
