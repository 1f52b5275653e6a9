using System;
using System.Linq;
using Microsoft.Extensions.Options;
using OrchardCore.Email;
using OrchardCore.Email.Services;
using OrchardCore.Settings;

namespace DevCrm.Core.Mail.Folder;

/// <summary>The folder is the default only as long as there is nothing better: any other enabled provider wins, unless
/// the site's settings name the folder.</summary>
internal sealed class FolderEmailOptions : IPostConfigureOptions<EmailOptions>
{
    private readonly ISiteService _site;
    private readonly EmailProviderOptions _providers;

    public FolderEmailOptions(ISiteService site, IOptions<EmailProviderOptions> providers)
    {
        _site = site;
        _providers = providers.Value;
    }

    public void PostConfigure(string? name, EmailOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);

        var chosen = _site.GetSettingsAsync<EmailSettings>().GetAwaiter().GetResult().DefaultProviderName;
        if (!string.IsNullOrEmpty(chosen) && _providers.Providers.TryGetValue(chosen, out var provider) && provider.IsEnabled)
        {
            options.DefaultProviderName = chosen;
            return;
        }

        options.DefaultProviderName = _providers.Providers
            .Where(entry => entry.Value.IsEnabled && entry.Key != FolderEmailProvider.ProviderName)
            .Select(entry => entry.Key)
            .LastOrDefault() ?? FolderEmailProvider.ProviderName;
    }
}
