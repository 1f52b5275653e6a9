using DevCrm.Products.Updates;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;

namespace DevCrm.Licenses.Updates;

/// <summary>Lets licence keys open updates and downloads.</summary>
public sealed class UpdatesStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddScoped<IReleaseKeyReader, ReleaseKeyReader>();
}
