using Microsoft.Extensions.Options;
using OrchardCore.Email.Services;

namespace OrchardCore.Email.Smtp.Services;

/// <summary>Offers SMTP by the site's settings, and by configuration where that names a server.</summary>
internal sealed class SmtpProviderOptionsConfigurations(IOptions<SmtpOptions> smtp, IOptions<DefaultSmtpOptions> defaultSmtp)
    : IConfigureOptions<EmailProviderOptions>
{
    public void Configure(EmailProviderOptions options)
    {
        options.TryAddProvider(SmtpEmailProvider.TechnicalName, new EmailProviderTypeOptions(typeof(SmtpEmailProvider)) { IsEnabled = smtp.Value.IsEnabled });
        if (defaultSmtp.Value.IsEnabled)
        {
            options.TryAddProvider(DefaultSmtpEmailProvider.TechnicalName, new EmailProviderTypeOptions(typeof(DefaultSmtpEmailProvider)) { IsEnabled = true });
        }
    }
}
