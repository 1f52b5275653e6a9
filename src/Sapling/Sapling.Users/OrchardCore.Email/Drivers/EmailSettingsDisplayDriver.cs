using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using OrchardCore.DisplayManagement.Entities;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Email.Services;
using OrchardCore.Environment.Shell;
using OrchardCore.Settings;
using Sapling.Users.ViewModels;

namespace OrchardCore.Email.Drivers;

/// <summary>The choice of the provider that sends the site's mail.</summary>
internal sealed class EmailSettingsDisplayDriver(
    IHttpContextAccessor http,
    IAuthorizationService authorization,
    IOptions<EmailProviderOptions> providers,
    IEmailProviderResolver resolver,
    IShellReleaseManager release,
    IStringLocalizer<EmailSettingsDisplayDriver> S) : SiteDisplayDriver<EmailSettings>
{
    protected override string SettingsGroupId => EmailSettings.GroupId;

    public override async Task<IDisplayResult?> EditAsync(ISite model, EmailSettings section, BuildEditorContext context)
    {
        if (!await authorization.AuthorizeAsync(http.HttpContext!.User, EmailPermissions.ManageEmailSettings))
        {
            return null;
        }

        var enabled = new List<(string Name, string Text)>();
        foreach (var (name, _) in providers.Value.Providers)
        {
            if (await resolver.GetAsync(name) is { } provider)
            {
                enabled.Add((name, provider.DisplayName));
            }
        }

        return Initialize<EmailSettingsViewModel>("EmailSettings_Edit", shown =>
        {
            shown.DefaultProvider = section.DefaultProviderName;
            shown.Providers = enabled;
        }).Location("Content:1#Providers").OnGroup(SettingsGroupId);
    }

    public override async Task<IDisplayResult?> UpdateAsync(ISite model, EmailSettings section, UpdateEditorContext context)
    {
        if (!await authorization.AuthorizeAsync(http.HttpContext!.User, EmailPermissions.ManageEmailSettings))
        {
            return null;
        }

        var input = new EmailSettingsViewModel();
        await context.Updater.TryUpdateModelAsync(input, Prefix);
        if (!string.IsNullOrEmpty(input.DefaultProvider) && await resolver.GetAsync(input.DefaultProvider) is null)
        {
            context.Updater.ModelState.AddModelError($"{Prefix}.{nameof(input.DefaultProvider)}", S["This provider is not enabled."]);
        }
        else if (section.DefaultProviderName != input.DefaultProvider)
        {
            section.DefaultProviderName = input.DefaultProvider;
            release.RequestRelease();
        }

        return await EditAsync(model, section, context);
    }
}
