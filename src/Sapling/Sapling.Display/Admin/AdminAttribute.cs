using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;

namespace OrchardCore.Admin;

/// <summary>
/// Puts a controller or action into the admin: its template is routed below the admin prefix, it has the admin theme, and asks for
/// the permission to access the admin.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = false, Inherited = true)]
public class AdminAttribute : Attribute, IAsyncResourceFilter
{
    private static readonly object _marker = new();

    public AdminAttribute(string? template = null, string? routeName = null)
    {
        Template = template;
        RouteName = routeName;
    }

    public string? Template { get; set; }

    public string? RouteName { get; set; }

    public Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        Apply(context.HttpContext);
        return next();
    }

    public static void Apply(HttpContext context) => context.Items[_marker] = _marker;

    public static bool IsApplied(HttpContext context) => context.Items.ContainsKey(_marker);
}
