using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;
using OrchardCore.Roles;
using OrchardCore.Security;
using Sapling.Users.ViewModels;

namespace Sapling.Users.Controllers.Roles;

/// <summary>The admin's pages about roles.</summary>
[Area("OrchardCore.Roles"), Feature("OrchardCore.Roles")]
[Admin("Roles/{action}/{id?}", "Roles{action}")]
[AutoValidateAntiforgeryToken]
public sealed class AdminController(
    IAuthorizationService authorization,
    RoleManager<IRole> roles,
    RoleEditor editor,
    ISystemRoleProvider systemRoles,
    INotifier notifier,
    IHtmlLocalizer<AdminController> H) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index() => await MayAsync() ? View(await editor.ListAsync(HttpContext.RequestAborted)) : Forbid();

    [HttpGet]
    public async Task<IActionResult> Create() => await MayAsync() ? View(new CreateRoleViewModel()) : Forbid();

    [HttpPost]
    public async Task<IActionResult> Create(CreateRoleViewModel model)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (ModelState.IsValid)
        {
            var role = new Role { RoleName = model.RoleName!.Trim(), RoleDescription = model.RoleDescription ?? "" };
            var result = await roles.CreateAsync(role);
            if (result.Succeeded)
            {
                await notifier.SuccessAsync(H["Role created successfully."]);
                return RedirectToAction(nameof(Edit), new { id = role.RoleName });
            }

            foreach (var error in result.Errors)
            {
                ModelState.AddModelError(nameof(model.RoleName), error.Description);
            }
        }

        return View(model);
    }

    [HttpGet]
    public async Task<IActionResult> Edit(string? id)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        return await FindAsync(id) is { } role ? View(await editor.ReadAsync(role)) : NotFound();
    }

    [HttpPost, ActionName(nameof(Edit))]
    public async Task<IActionResult> EditPost(string? id, string? roleDescription, string[]? permissions)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await FindAsync(id) is not { } role)
        {
            return NotFound();
        }

        await editor.SaveAsync(role, roleDescription, permissions ?? []);
        await notifier.SuccessAsync(H["Role updated successfully."]);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost]
    public async Task<IActionResult> Delete(string? id)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await FindAsync(id) is not { } role || systemRoles.IsSystemRole(role.RoleName))
        {
            return NotFound();
        }

        await roles.DeleteAsync(role);
        await notifier.SuccessAsync(H["Role deleted successfully."]);
        return RedirectToAction(nameof(Index));
    }

    private Task<bool> MayAsync() => authorization.AuthorizeAsync(User, RolesPermissions.ManageRoles);

    private async Task<Role?> FindAsync(string? id) => string.IsNullOrEmpty(id) ? null : await roles.FindByNameAsync(id) as Role;
}
