using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Security.Services;
using OrchardCore.Users.Models;
using Sapling.Users;
using Sapling.Users.ViewModels;

namespace OrchardCore.Users.Drivers;

/// <summary>The roles of a user; those the editor may not assign are shown and stay as they are.</summary>
internal sealed class UserRoleDisplayDriver(IRoleService roles, IHttpContextAccessor http, IAuthorizationService authorization) : DisplayDriver<User>
{
    public override async Task<IDisplayResult?> EditAsync(User model, BuildEditorContext context)
    {
        var entries = await EntriesAsync(model);
        return Initialize<EditUserRolesViewModel>("UserRoleFields_Edit", shown => shown.Roles = entries).Location("Content:2");
    }

    public override async Task<IDisplayResult?> UpdateAsync(User model, UpdateEditorContext context)
    {
        var input = new EditUserRolesViewModel();
        await context.Updater.TryUpdateModelAsync(input, Prefix);
        var chosen = input.Roles.Where(entry => entry.IsSelected).Select(entry => entry.Role).ToHashSet(StringComparer.OrdinalIgnoreCase);
        model.RoleNames =
        [
            .. (await EntriesAsync(model))
                .Where(entry => entry.MayAssign ? chosen.Contains(entry.Role) : entry.IsSelected)
                .Select(entry => entry.Role),
        ];
        return await EditAsync(model, context);
    }

    private async Task<List<UserRoleEntry>> EntriesAsync(User user)
    {
        var principal = http.HttpContext!.User;
        var entries = new List<UserRoleEntry>();
        foreach (var role in (await roles.GetRolesAsync()).Assignable())
        {
            entries.Add(new UserRoleEntry
            {
                Role = role.RoleName,
                IsSelected = user.RoleNames.Contains(role.RoleName, StringComparer.OrdinalIgnoreCase),
                MayAssign = await authorization.AuthorizeAsync(principal, UsersPermissions.AssignRoleToUsers, role),
            });
        }

        return entries;
    }
}
