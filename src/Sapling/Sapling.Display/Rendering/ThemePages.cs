using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Razor;

namespace Sapling.DisplayManagement;

/// <summary>Runs before every view of an action and gives it the theme's layout.</summary>
public sealed class ThemeViewStart : RazorPage<dynamic>
{
    internal const string ViewPath = "/_ViewStart.cshtml";

    public override Task ExecuteAsync()
    {
        Layout = "~" + ThemeLayoutPage.ViewPath;
        return Task.CompletedTask;
    }
}

/// <summary>Puts the view into the Content zone and renders the Layout shape around it.</summary>
public sealed class ThemeLayoutPage : RazorPage<dynamic>
{
    internal const string ViewPath = "/Views/Shared/ThemeLayout.cshtml";

    public override async Task ExecuteAsync()
    {
        await ThemeLayout.Zones["Content"].AddAsync(RenderLayoutBody(), "5");
        var contexts = Context.RequestServices.GetRequiredService<ViewContexts>();
        using (contexts.Enter(ViewContext))
        {
            Write(await DisplayAsync(ThemeLayout));
        }
    }
}
