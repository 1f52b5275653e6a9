using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.Admin;
using OrchardCore.Admin.Models;
using OrchardCore.DisplayManagement.Entities;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Settings;
using Sapling.Admin.ViewModels;

namespace Sapling.Admin.Settings;

internal sealed class AdminSettingsDisplayDriver(IHttpContextAccessor httpContextAccessor, IAuthorizationService authorization)
    : SiteDisplayDriver<AdminSettings>
{
    public const string GroupId = "admin";

    protected override string SettingsGroupId => GroupId;

    public override async Task<IDisplayResult?> EditAsync(ISite model, AdminSettings section, BuildEditorContext context)
        => await IsAllowedAsync()
            ? Initialize<AdminSettingsViewModel>("AdminSettings_Edit", view =>
            {
                view.DisplayThemeToggler = section.DisplayThemeToggler;
                view.DisplayMenuFilter = section.DisplayMenuFilter;
            }).Location("Content:3").OnGroup(GroupId)
            : null;

    public override async Task<IDisplayResult?> UpdateAsync(ISite model, AdminSettings section, UpdateEditorContext context)
    {
        if (!await IsAllowedAsync())
        {
            return null;
        }

        var view = new AdminSettingsViewModel();
        await context.Updater.TryUpdateModelAsync(view, Prefix);
        section.DisplayThemeToggler = view.DisplayThemeToggler;
        section.DisplayMenuFilter = view.DisplayMenuFilter;
        return await EditAsync(model, section, context);
    }

    private Task<bool> IsAllowedAsync()
        => authorization.AuthorizeAsync(httpContextAccessor.HttpContext!.User, AdminPermissions.ManageAdminSettings);
}
