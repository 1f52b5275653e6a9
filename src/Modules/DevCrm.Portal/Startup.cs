using DevCrm.Portal.Services;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;

namespace DevCrm.Portal;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<PortalVisitor>();
        services.AddScoped<MarkdownPages>();
        services.AddScoped<LicensePages>();
    }
}
