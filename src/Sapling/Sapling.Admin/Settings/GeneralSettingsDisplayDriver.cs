using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Environment.Shell;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Settings;
using Sapling.Admin.ViewModels;

namespace Sapling.Admin.Settings;

/// <summary>Name, address and time zone of the site, and the page sizes of its lists.</summary>
internal sealed class GeneralSettingsDisplayDriver(IShellReleaseManager shellRelease, IStringLocalizer<GeneralSettingsDisplayDriver> localizer)
    : DisplayDriver<ISite>
{
    public const string GroupId = "general";

    private readonly IStringLocalizer S = localizer;

    public override IDisplayResult Edit(ISite model, BuildEditorContext context)
        => Initialize<GeneralSettingsViewModel>("GeneralSettings_Edit", view =>
            {
                view.SiteName = model.SiteName;
                view.BaseUrl = model.BaseUrl;
                view.TimeZoneId = model.TimeZoneId;
                view.PageSize = model.PageSize;
                view.MaxPageSize = model.MaxPageSize;
            })
            .Location("Content:1#Site;1")
            .OnGroup(GroupId);

    public override async Task<IDisplayResult?> UpdateAsync(ISite model, UpdateEditorContext context)
    {
        if (!string.Equals(context.GroupId, GroupId, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var view = new GeneralSettingsViewModel();
        await context.Updater.TryUpdateModelAsync(view, Prefix);
        if (!string.IsNullOrEmpty(view.BaseUrl) && !(Uri.TryCreate(view.BaseUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(view.BaseUrl), S["The base address must begin with http:// or https://."]);
        }

        if (!string.IsNullOrEmpty(view.TimeZoneId) && !TimeZoneInfo.TryFindSystemTimeZoneById(view.TimeZoneId, out _))
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(view.TimeZoneId), S["There is no time zone '{0}'.", view.TimeZoneId]);
        }

        if (context.Updater.ModelState.IsValid)
        {
            model.SiteName = view.SiteName;
            model.BaseUrl = view.BaseUrl ?? "";
            model.TimeZoneId = view.TimeZoneId ?? "";
            model.PageSize = view.PageSize;
            model.MaxPageSize = view.MaxPageSize;

            // Page sizes are options, which are read once per shell.
            shellRelease.RequestRelease();
        }

        return await EditAsync(model, context);
    }
}
