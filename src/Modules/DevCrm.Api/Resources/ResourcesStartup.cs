using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;

namespace DevCrm.Api.Resources;

/// <summary>Registers what resources of content items work with.</summary>
public sealed class ResourcesStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddScoped<ContentServices>();
}
