using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using OrchardCore.Admin;
using OrchardCore.Environment.Shell.Configuration;
using OrchardCore.Modules;

namespace Sapling.DisplayManagement;

/// <summary>MVC for the enabled features: their controllers, their compiled views, Orchard Core's routes.</summary>
internal sealed class MvcStartup(IShellConfiguration configuration) : StartupBase
{
    public override int Order => -1000;

    // After all modules: their own routes come before the conventional ones.
    public override int ConfigureOrder => 1000;

    public override void ConfigureServices(IServiceCollection services)
    {
        // Given before MVC looks for one, so that it does not collect the parts of the host by itself.
        var parts = new ApplicationPartManager();
        var controllers = new ShellControllers();
        parts.ApplicationParts.Add(controllers);
        services.AddSingleton(parts);
        services.AddSingleton(controllers);

        services.AddMvcCore(options =>
            {
                options.Filters.Add<AutoValidateAntiforgeryTokenAttribute>();
                options.Filters.Add<ModelBinderFilter>();
                options.Filters.Add<ViewPreparationFilter>();
                options.Filters.Add<NotifyFilter>();

                // View models come from drivers that validate; a reference that may be null says so by its attributes.
                options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            })
            .AddApiExplorer()
            .AddAuthorization()
            .AddDataAnnotations()
            .AddViews()
            .AddRazorViewEngine(options => options.ViewLocationExpanders.Add(new ThemeViewLocations()))
            .AddCacheTagHelper();

        services.AddSingleton<IConfigureOptions<MvcOptions>, ActionConventions>();
        services.AddSingleton<CompiledViews>();
        services.AddSingleton<IViewCompilerProvider>(provider => provider.GetRequiredService<CompiledViews>());
        services.AddSingleton<IFileVersionProvider, AssetVersions>();
        services.Configure<AdminOptions>(configuration.GetSection("OrchardCore_Admin"));
        services.Configure<AntiforgeryOptions>(options => options.Cookie.Name = "orchantiforgery_Default");

        // Letters of all languages stay readable in pages; what is special to HTML is still encoded.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        routes.MapControllers();
        var areas = serviceProvider.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<ControllerActionDescriptor>()
            .Where(action => action.AttributeRouteInfo is null)
            .Select(action => action.RouteValues["area"]!)
            .Distinct(StringComparer.OrdinalIgnoreCase);
        foreach (var area in areas)
        {
            routes.MapAreaControllerRoute($"area:{area}", area, $"{area}/{{controller}}/{{action}}/{{id?}}");
        }
    }
}
