using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;

namespace DevCrm.Core.Events;

/// <summary>The way for modules to tell each other what has happened.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) =>
        services.AddScoped<IBusinessEvents, BusinessEvents>();
}
