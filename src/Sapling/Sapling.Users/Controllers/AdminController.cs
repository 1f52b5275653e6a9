using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Users;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;
using Sapling.Users.ViewModels;

namespace Sapling.Users.Controllers;

/// <summary>The admin's pages about users.</summary>
[Area(UserConstants.Features.Users), Feature(UserConstants.Features.Users)]
[Admin("Users/{action}/{id?}", "Users{action}")]
[AutoValidateAntiforgeryToken]
public sealed class AdminController(
    IAuthorizationService authorization,
    UserManager<IUser> users,
    IUserService service,
    UserList list,
    IDisplayManager<User> display,
    IUpdateModelAccessor updater,
    INotifier notifier,
    IHtmlLocalizer<AdminController> H) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string? searchText, string? role, string? state, PagerParameters pagerParameters) =>
        await authorization.AuthorizeAsync(User, UsersPermissions.ListUsers)
            ? View(await list.ReadAsync(User, searchText, role, state, pagerParameters, HttpContext.RequestAborted))
            : Forbid();

    [HttpGet]
    public async Task<IActionResult> Create()
    {
        var user = new User();
        return await MayAsync(UsersPermissions.EditUsers, user)
            ? View(new UserEditorViewModel { Editor = await display.BuildEditorAsync(user, updater.ModelUpdater, isNew: true) })
            : Forbid();
    }

    [HttpPost, ActionName(nameof(Create))]
    public async Task<IActionResult> CreatePost(string? password)
    {
        var user = new User();
        if (!await MayAsync(UsersPermissions.EditUsers, user))
        {
            return Forbid();
        }

        var editor = await display.UpdateEditorAsync(user, updater.ModelUpdater, isNew: true);
        if (ModelState.IsValid && await service.CreateUserAsync(user, password, ModelState.AddModelError) is not null)
        {
            await notifier.SuccessAsync(H["User created successfully."]);
            return RedirectToAction(nameof(Index));
        }

        return View(new UserEditorViewModel { Editor = editor });
    }

    [HttpGet]
    public async Task<IActionResult> Edit(string? id)
    {
        var user = await FindAsync(id);
        return user is null ? NotFound()
            : !await MayAsync(UsersPermissions.EditUsers, user) ? Forbid()
            : View(new UserEditorViewModel { User = user, Editor = await display.BuildEditorAsync(user, updater.ModelUpdater, isNew: false) });
    }

    [HttpPost, ActionName(nameof(Edit))]
    public async Task<IActionResult> EditPost(string? id)
    {
        var user = await FindAsync(id);
        if (user is null)
        {
            return NotFound();
        }

        if (!await MayAsync(UsersPermissions.EditUsers, user))
        {
            return Forbid();
        }

        var editor = await display.UpdateEditorAsync(user, updater.ModelUpdater, isNew: false);
        if (ModelState.IsValid && Report(await users.UpdateAsync(user)))
        {
            await notifier.SuccessAsync(H["User updated successfully."]);
            return RedirectToAction(nameof(Index));
        }

        return View(new UserEditorViewModel { User = user, Editor = editor });
    }

    [HttpPost]
    public async Task<IActionResult> Delete(string? id) => await ChangeAsync(id, UsersPermissions.DeleteUsers, async user =>
    {
        await users.DeleteAsync(user);
        await notifier.SuccessAsync(H["User deleted successfully."]);
    });

    [HttpPost]
    public async Task<IActionResult> Enable(string? id) => await ChangeAsync(id, UsersPermissions.EditUsers, async user =>
    {
        await service.EnableAsync(user);
        await notifier.SuccessAsync(H["{0} may log in again.", user.UserName]);
    });

    [HttpPost]
    public async Task<IActionResult> Disable(string? id) => await ChangeAsync(id, UsersPermissions.EditUsers, async user =>
    {
        if (user.UserId == users.GetUserId(User))
        {
            await notifier.ErrorAsync(H["You cannot disable yourself."]);
            return;
        }

        await service.DisableAsync(user);
        await notifier.SuccessAsync(H["{0} may not log in any more.", user.UserName]);
    });

    [HttpPost]
    public async Task<IActionResult> Unlock(string? id) => await ChangeAsync(id, UsersPermissions.EditUsers, async user =>
    {
        await users.SetLockoutEndDateAsync(user, null);
        await users.ResetAccessFailedCountAsync(user);
        await notifier.SuccessAsync(H["User unlocked successfully."]);
    });

    [HttpGet]
    public async Task<IActionResult> EditPassword(string? id)
    {
        var user = await FindAsync(id);
        return user is null ? NotFound()
            : !await MayAsync(UsersPermissions.EditUsers, user) ? Forbid()
            : View(new EditPasswordViewModel { UserName = user.UserName });
    }

    [HttpPost]
    public async Task<IActionResult> EditPassword(string? id, EditPasswordViewModel model)
    {
        var user = await FindAsync(id);
        if (user is null)
        {
            return NotFound();
        }

        if (!await MayAsync(UsersPermissions.EditUsers, user))
        {
            return Forbid();
        }

        if (ModelState.IsValid && Report(await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), model.NewPassword!)))
        {
            await notifier.SuccessAsync(H["Password updated correctly."]);
            return RedirectToAction(nameof(Index));
        }

        model.UserName = user.UserName;
        return View(model);
    }

    private async Task<IActionResult> ChangeAsync(string? id, OrchardCore.Security.Permissions.Permission permission, Func<User, Task> change)
    {
        var user = await FindAsync(id);
        if (user is null)
        {
            return NotFound();
        }

        if (!await MayAsync(permission, user))
        {
            return Forbid();
        }

        await change(user);
        return RedirectToAction(nameof(Index));
    }

    private Task<bool> MayAsync(OrchardCore.Security.Permissions.Permission permission, User user) => authorization.AuthorizeAsync(User, permission, user);

    private async Task<User?> FindAsync(string? id) => string.IsNullOrEmpty(id) ? null : await users.FindByIdAsync(id) as User;

    private bool Report(IdentityResult result)
    {
        foreach (var error in result.Errors)
        {
            ModelState.AddModelError("", error.Description);
        }

        return result.Succeeded;
    }
}
