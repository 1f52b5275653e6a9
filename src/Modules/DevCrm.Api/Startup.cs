using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace DevCrm.Api;

/// <summary>Registers the module's place in the admin; each folder registers its own.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissionProvider<ApiPermissionProvider>();
        services.AddNavigationProvider<AdminMenu>();
    }
}
