using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;
using OrchardCore.Security.Permissions;

namespace DevCrm.Api;

/// <summary>Registers the conventions of the HTTP API.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddPermissionProvider<ApiPermissionProvider>();
}
