using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.DisplayManagement.Entities;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Settings;

namespace OrchardCore.Users.Drivers;

/// <summary>An editor of settings that only those who manage users see and save.</summary>
internal abstract class UserSettingsDisplayDriver<TSettings>(IHttpContextAccessor http, IAuthorizationService authorization)
    : SiteDisplayDriver<TSettings>
    where TSettings : class, new()
{
    private static readonly PropertyInfo[] s_properties = typeof(TSettings).GetProperties();

    public override async Task<IDisplayResult?> EditAsync(ISite model, TSettings section, BuildEditorContext context)
    {
        return await MayAsync()
            ? Initialize<TSettings>(typeof(TSettings).Name + "_Edit", shown => Array.ForEach(s_properties, property => property.SetValue(shown, property.GetValue(section))))
                .Location("Content:5").OnGroup(SettingsGroupId)
            : null;
    }

    public override async Task<IDisplayResult?> UpdateAsync(ISite model, TSettings section, UpdateEditorContext context)
    {
        if (!await MayAsync())
        {
            return null;
        }

        await context.Updater.TryUpdateModelAsync(section, Prefix);
        return await EditAsync(model, section, context);
    }

    private async Task<bool> MayAsync() =>
        http.HttpContext is { } request && await authorization.AuthorizeAsync(request.User, UsersPermissions.ManageUsers);
}
