using System.Threading.Tasks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Entities;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Settings;

namespace DevCrm.Core.SignIns;

/// <summary>Edits <see cref="SignInSettings"/>.</summary>
public sealed class SignInSettingsDisplayDriver : SiteDisplayDriver<SignInSettings>
{
    internal const string GroupId = "devcrm-sign-ins";

    private const int MaxDays = 3_660;

    private readonly IHttpContextAccessor _httpContext;
    private readonly IAuthorizationService _authorization;
    private readonly IStringLocalizer S;

    public SignInSettingsDisplayDriver(
        IHttpContextAccessor httpContext, IAuthorizationService authorization, IStringLocalizer<SignInSettingsDisplayDriver> localizer)
    {
        _httpContext = httpContext;
        _authorization = authorization;
        S = localizer;
    }

    protected override string SettingsGroupId => GroupId;

    public override async Task<IDisplayResult> EditAsync(ISite site, SignInSettings settings, BuildEditorContext context) =>
        await IsAllowedAsync()
            ? Initialize<SignInSettingsViewModel>("SignInSettings_Edit", model => model.RetentionDays = settings.RetentionDays)
                .Location("Content:5").OnGroup(SettingsGroupId)
            : null!;

    public override async Task<IDisplayResult> UpdateAsync(ISite site, SignInSettings settings, UpdateEditorContext context)
    {
        if (!await IsAllowedAsync())
        {
            return null!;
        }

        var model = new SignInSettingsViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        if (model.RetentionDays is { } days and >= 1 and <= MaxDays)
        {
            settings.RetentionDays = days;
        }
        else
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.RetentionDays), S["1 to {0} days.", MaxDays]);
        }

        return await EditAsync(site, settings, context);
    }

    private async Task<bool> IsAllowedAsync() =>
        _httpContext.HttpContext is { User: { } user } && await _authorization.AuthorizeAsync(user, CorePermissions.ManageSignInSettings);
}
