using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Entities;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Email.Smtp.Services;
using OrchardCore.Environment.Shell;
using OrchardCore.Settings;
using Sapling.Users.ViewModels;

namespace OrchardCore.Email.Smtp.Drivers;

/// <summary>The editor of the SMTP settings.</summary>
internal sealed class SmtpSettingsDisplayDriver(
    IHttpContextAccessor http,
    IAuthorizationService authorization,
    IDataProtectionProvider dataProtection,
    IEmailAddressValidator addresses,
    IShellReleaseManager release,
    IStringLocalizer<SmtpSettingsDisplayDriver> S) : SiteDisplayDriver<SmtpSettings>
{
    protected override string SettingsGroupId => EmailSettings.GroupId;

    public override async Task<IDisplayResult?> EditAsync(ISite model, SmtpSettings section, BuildEditorContext context) =>
        !await MayAsync() ? null : Initialize<SmtpSettingsViewModel>("SmtpSettings_Edit", shown =>
        {
            shown.IsEnabled = section.IsEnabled ?? !string.IsNullOrEmpty(section.Host);
            shown.DefaultSender = section.DefaultSender;
            shown.DeliveryMethod = section.DeliveryMethod;
            shown.PickupDirectoryLocation = section.PickupDirectoryLocation;
            shown.Host = section.Host;
            shown.Port = section.Port;
            shown.AutoSelectEncryption = section.AutoSelectEncryption;
            shown.EncryptionMethod = section.EncryptionMethod;
            shown.RequireCredentials = section.RequireCredentials;
            shown.UseDefaultCredentials = section.UseDefaultCredentials;
            shown.UserName = section.UserName;
            shown.HasPassword = !string.IsNullOrEmpty(section.Password);
        }).Location("Content:5#SMTP").OnGroup(SettingsGroupId);

    public override async Task<IDisplayResult?> UpdateAsync(ISite model, SmtpSettings section, UpdateEditorContext context)
    {
        if (!await MayAsync())
        {
            return null;
        }

        var input = new SmtpSettingsViewModel();
        await context.Updater.TryUpdateModelAsync(input, Prefix);
        if (input.IsEnabled)
        {
            Check(input, context);
        }

        if (context.Updater.ModelState.IsValid)
        {
            section.IsEnabled = input.IsEnabled;
            section.DefaultSender = input.DefaultSender?.Trim();
            section.DeliveryMethod = input.DeliveryMethod;
            section.PickupDirectoryLocation = input.PickupDirectoryLocation?.Trim();
            section.Host = input.Host?.Trim();
            section.Port = input.Port;
            section.AutoSelectEncryption = input.AutoSelectEncryption;
            section.EncryptionMethod = input.EncryptionMethod;
            section.RequireCredentials = input.RequireCredentials;
            section.UseDefaultCredentials = input.UseDefaultCredentials;
            section.UserName = input.UserName;
            if (!string.IsNullOrEmpty(input.Password))
            {
                section.Password = dataProtection.CreateProtector(SmtpOptionsConfiguration.ProtectorName).Protect(input.Password);
            }

            release.RequestRelease();
        }

        return await EditAsync(model, section, context);
    }

    private void Check(SmtpSettingsViewModel input, UpdateEditorContext context)
    {
        void Error(string field, string error) => context.Updater.ModelState.AddModelError($"{Prefix}.{field}", error);

        if (!addresses.Validate(input.DefaultSender ?? ""))
        {
            Error(nameof(input.DefaultSender), S["The sender must be an email address."]);
        }

        if (input.DeliveryMethod == SmtpDeliveryMethod.Network)
        {
            if (string.IsNullOrWhiteSpace(input.Host))
            {
                Error(nameof(input.Host), S["The host is required."]);
            }

            if (input.Port is < 1 or > 65535)
            {
                Error(nameof(input.Port), S["The port is a number from 1 to 65535."]);
            }
            else if (input.Port == 465 || input.EncryptionMethod == SmtpEncryptionMethod.SslTls && !input.AutoSelectEncryption)
            {
                Error(nameof(input.Port), S["Implicit TLS (port 465) is not available. Use STARTTLS, usually on port 587."]);
            }
        }
        else if (string.IsNullOrWhiteSpace(input.PickupDirectoryLocation))
        {
            Error(nameof(input.PickupDirectoryLocation), S["The name of the pickup folder is required."]);
        }
    }

    private async Task<bool> MayAsync() =>
        http.HttpContext is { } request && await authorization.AuthorizeAsync(request.User, EmailPermissions.ManageEmailSettings);
}
