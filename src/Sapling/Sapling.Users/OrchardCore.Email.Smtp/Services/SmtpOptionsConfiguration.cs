using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrchardCore.Environment.Shell;
using OrchardCore.Settings;

namespace OrchardCore.Email.Smtp.Services;

/// <summary>Fills the SMTP options from the site's settings.</summary>
internal sealed class SmtpOptionsConfiguration(
    ISiteService site,
    IOptions<ShellOptions> shellOptions,
    ShellSettings shell,
    IDataProtectionProvider dataProtection,
    ILogger<SmtpOptionsConfiguration> logger) : IConfigureOptions<SmtpOptions>, IPostConfigureOptions<DefaultSmtpOptions>
{
    public const string ProtectorName = "SmtpSettingsConfiguration";

    public void Configure(SmtpOptions options)
    {
        var settings = site.GetSettings<SmtpSettings>();
        options.DefaultSender = settings.DefaultSender;
        options.DeliveryMethod = settings.DeliveryMethod;
        options.PickupDirectoryLocation = settings.PickupDirectoryLocation;
        options.PickupDirectoryLocationBase = PickupBase();
        options.Host = settings.Host;
        options.Port = settings.Port;
        options.AutoSelectEncryption = settings.AutoSelectEncryption;
        options.EncryptionMethod = settings.EncryptionMethod;
        options.RequireCredentials = settings.RequireCredentials;
        options.UseDefaultCredentials = settings.UseDefaultCredentials;
        options.UserName = settings.UserName;
        options.Password = Unprotect(settings.Password);
        options.IsEnabled = settings.IsEnabled ?? options.ConfigurationExists();
    }

    public void PostConfigure(string? name, DefaultSmtpOptions options)
    {
        options.PickupDirectoryLocationBase = PickupBase();
        options.IsEnabled = options.ConfigurationExists();
    }

    private string PickupBase() =>
        Path.Combine(shellOptions.Value.ShellsApplicationDataPath, shellOptions.Value.ShellsContainerName, shell.Name, "PickupDirectories");

    private string? Unprotect(string? password)
    {
        if (string.IsNullOrEmpty(password))
        {
            return null;
        }

        try
        {
            return dataProtection.CreateProtector(ProtectorName).Unprotect(password);
        }
        catch (CryptographicException e)
        {
            // The server will refuse the sign-in and the mail says so; without this line nobody would know why.
            logger.LogError(e, "The SMTP password cannot be decrypted: it was encrypted with keys this site does not have. Enter it again.");
            return null;
        }
    }
}
