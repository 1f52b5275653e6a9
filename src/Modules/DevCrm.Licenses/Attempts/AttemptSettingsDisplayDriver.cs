using System.Threading.Tasks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Entities;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Settings;

namespace DevCrm.Licenses.Attempts;

/// <summary>Edits <see cref="AttemptSettings"/> among the licence settings.</summary>
public sealed class AttemptSettingsDisplayDriver : SiteDisplayDriver<AttemptSettings>
{
    private const int MaxDays = 3_660;

    private readonly IHttpContextAccessor _httpContext;
    private readonly IAuthorizationService _authorization;
    private readonly IStringLocalizer S;

    public AttemptSettingsDisplayDriver(
        IHttpContextAccessor httpContext, IAuthorizationService authorization, IStringLocalizer<AttemptSettingsDisplayDriver> localizer)
    {
        _httpContext = httpContext;
        _authorization = authorization;
        S = localizer;
    }

    protected override string SettingsGroupId => LicensesConstants.SettingsGroup;

    public override async Task<IDisplayResult> EditAsync(ISite site, AttemptSettings settings, BuildEditorContext context) =>
        await IsAllowedAsync()
            ? Initialize<AttemptSettingsViewModel>("AttemptSettings_Edit", model => model.RetentionDays = settings.RetentionDays)
                .Location("Content:8").OnGroup(SettingsGroupId)
            : null!;

    public override async Task<IDisplayResult> UpdateAsync(ISite site, AttemptSettings settings, UpdateEditorContext context)
    {
        if (!await IsAllowedAsync())
        {
            return null!;
        }

        var model = new AttemptSettingsViewModel();
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
        _httpContext.HttpContext is { User: { } user } && await _authorization.AuthorizeAsync(user, LicensesPermissions.ManageLicenseSettings);
}
