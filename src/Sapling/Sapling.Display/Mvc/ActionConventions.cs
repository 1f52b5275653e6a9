using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.Options;
using OrchardCore.Admin;
using OrchardCore.Environment.Extensions;

namespace Sapling.DisplayManagement;

/// <summary>
/// Gives controllers the area of their module and puts admin actions below the admin prefix. An admin action gets an address of
/// its own; the others are reached by their module's conventional route, so that modules can map further routes to them.
/// </summary>
internal sealed class ActionConventions(ITypeFeatureProvider typeFeatures, IOptions<AdminOptions> adminOptions)
    : IApplicationModelConvention, IConfigureOptions<MvcOptions>
{
    private const string DefaultPattern = "{area}/{controller}/{action}/{id?}";

    public void Configure(MvcOptions options) => options.Conventions.Add(this);

    public void Apply(ApplicationModel application)
    {
        foreach (var controller in application.Controllers)
        {
            if (!controller.RouteValues.TryGetValue("area", out var area) || string.IsNullOrEmpty(area))
            {
                controller.RouteValues["area"] = area = typeFeatures.GetExtensionForDependency(controller.ControllerType).Id;
            }

            var onController = controller.Attributes.OfType<AdminAttribute>().FirstOrDefault();
            foreach (var action in controller.Actions)
            {
                var onAction = action.Attributes.OfType<AdminAttribute>().FirstOrDefault();
                if (onAction is not null || onController is not null || controller.ControllerName == "Admin")
                {
                    action.Filters.Add(new TypeFilterAttribute(typeof(AdminAccessFilter)));
                    Route(controller, action, area!, Templated(onAction) ?? Templated(onController));
                }
            }
        }
    }

    private void Route(ControllerModel controller, ActionModel action, string area, AdminAttribute? attribute)
    {
        if (controller.Selectors.Any(selector => selector.AttributeRouteModel is not null))
        {
            return;
        }

        var pattern = Replace(attribute?.Template ?? DefaultPattern, area, controller.ControllerName, action.ActionName).TrimStart('/');
        var name = attribute?.RouteName is { Length: > 0 } given ? Replace(given, area, controller.ControllerName, action.ActionName) : null;
        foreach (var selector in action.Selectors.Where(selector => selector.AttributeRouteModel is null))
        {
            selector.AttributeRouteModel = new AttributeRouteModel { Template = $"{adminOptions.Value.AdminUrlPrefix}/{pattern}", Name = name };
        }
    }

    private static AdminAttribute? Templated(AdminAttribute? attribute) => string.IsNullOrWhiteSpace(attribute?.Template) ? null : attribute;

    private static string Replace(string text, string area, string controller, string action)
        => text.Replace("{area}", area, StringComparison.Ordinal)
            .Replace("{controller}", controller, StringComparison.Ordinal)
            .Replace("{action}", action, StringComparison.Ordinal);
}
