using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;
using OrchardCore.Modules;
using OrchardCore.Navigation;

namespace Sapling.Admin.Controllers;

/// <summary>The start page: the menu once more, with room.</summary>
[Area("OrchardCore.Admin"), Feature("OrchardCore.Admin"), Admin("/", "Admin")]
public sealed class AdminController(INavigationManager navigation) : Controller
{
    public async Task<IActionResult> Index() => View(await navigation.BuildMenuAsync(NavigationConstants.AdminId, ControllerContext));
}
