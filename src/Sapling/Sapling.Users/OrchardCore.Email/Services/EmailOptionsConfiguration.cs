using Microsoft.Extensions.Options;
using OrchardCore.Settings;

namespace OrchardCore.Email.Services;

/// <summary>The default provider: the administrator's choice, else a configured SMTP server.</summary>
internal sealed class EmailOptionsConfiguration(ISiteService site, IOptions<EmailProviderOptions> providers) : IConfigureOptions<EmailOptions>
{
    private static readonly string[] Preferred = ["SMTP", "DefaultSMTP"];

    public void Configure(EmailOptions options)
    {
        var chosen = site.GetSettings<EmailSettings>().DefaultProviderName;
        options.DefaultProviderName = !string.IsNullOrEmpty(chosen) ? chosen : Preferred.FirstOrDefault(Enabled);
    }

    private bool Enabled(string name) => providers.Value.Providers.TryGetValue(name, out var provider) && provider.IsEnabled;
}
