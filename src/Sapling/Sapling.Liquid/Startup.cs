using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Liquid;
using OrchardCore.Modules;
using Sapling.Modules;

[assembly: EmbeddedModule("OrchardCore.Liquid", Name = "Liquid", Category = "Content Management", Description = "Renders Liquid templates.")]
[assembly: InternalsVisibleTo("Sapling.Tests")]

namespace Sapling.Liquid;

[Feature("OrchardCore.Liquid")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<LiquidEngine>();
        services.AddScoped<LiquidTemplateManager>();
        services.AddScoped<ILiquidTemplateManager>(provider => provider.GetRequiredService<LiquidTemplateManager>());
        services.AddScoped<ILiquidRenderer>(provider => provider.GetRequiredService<LiquidTemplateManager>());
        services.AddScoped<ILiquidVariable, SiteVariable>();
        services.AddScoped<ILiquidVariable, CultureVariable>();
    }
}
