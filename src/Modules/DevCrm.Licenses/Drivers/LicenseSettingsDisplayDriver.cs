using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using DevCrm.Accounts.Services;
using DevCrm.Licenses.Expiry;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Validation.Revisions;
using DevCrm.Licenses.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Entities;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Settings;

namespace DevCrm.Licenses.Drivers;

/// <summary>Edits <see cref="LicenseSettings"/>.</summary>
public sealed class LicenseSettingsDisplayDriver : SiteDisplayDriver<LicenseSettings>
{
    internal const int MaxDays = 365;
    private const int MaxReminders = 10;
    private const int MaxIrregular = 100_000;

    private readonly IHttpContextAccessor _httpContext;
    private readonly IAuthorizationService _authorization;
    private readonly ILicenseRevisions _revisions;
    private readonly IStringLocalizer S;

    public LicenseSettingsDisplayDriver(
        IHttpContextAccessor httpContext,
        IAuthorizationService authorization,
        ILicenseRevisions revisions,
        IStringLocalizer<LicenseSettingsDisplayDriver> localizer)
    {
        _httpContext = httpContext;
        _authorization = authorization;
        _revisions = revisions;
        S = localizer;
    }

    protected override string SettingsGroupId => LicensesConstants.SettingsGroup;

    public override async Task<IDisplayResult> EditAsync(ISite site, LicenseSettings settings, BuildEditorContext context)
    {
        if (!await IsAllowedAsync())
        {
            return null!;
        }

        return Initialize<LicenseSettingsViewModel>("LicenseSettings_Edit", model =>
        {
            model.ExpiringDays = settings.ExpiringDays;
            model.ReminderDays = string.Join(", ", settings.ReminderDays);
            model.TestKeyDays = settings.TestKeyDays;
            model.AlertEmail = settings.AlertEmail;
            model.InactiveDays = settings.InactiveDays;
            model.IrregularAddresses = settings.IrregularAddresses;
            model.IrregularFingerprints = settings.IrregularFingerprints;
            model.IrregularCountries = settings.IrregularCountries;
        }).Location("Content:5").OnGroup(SettingsGroupId);
    }

    public override async Task<IDisplayResult> UpdateAsync(ISite site, LicenseSettings settings, UpdateEditorContext context)
    {
        if (!await IsAllowedAsync())
        {
            return null!;
        }

        var model = new LicenseSettingsViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        var reminders = ParseDays(model.ReminderDays);
        var modelState = context.Updater.ModelState;
        if (model.ExpiringDays is < 0 or > MaxDays)
        {
            modelState.AddModelError(Prefix, nameof(model.ExpiringDays), S["0 to {0} days.", MaxDays]);
        }

        if (reminders is null || reminders.Count > MaxReminders)
        {
            modelState.AddModelError(
                Prefix, nameof(model.ReminderDays), S["At most {0} whole numbers of 1 to {1}, separated by commas.", MaxReminders, MaxDays]);
        }

        CheckStaffSettings(model, modelState);
        if (modelState.IsValid)
        {
            settings.TestKeyDays = model.TestKeyDays;
            settings.AlertEmail = model.AlertEmail?.Trim() ?? "";
            settings.InactiveDays = model.InactiveDays;
            settings.IrregularAddresses = model.IrregularAddresses;
            settings.IrregularFingerprints = model.IrregularFingerprints;
            settings.IrregularCountries = model.IrregularCountries;
            settings.ExpiringDays = model.ExpiringDays;
            settings.ReminderDays = reminders!;
            await _revisions.TouchAllAsync(_httpContext.HttpContext?.RequestAborted ?? default);
            ShellScope.AddDeferredTask(scope => scope.ServiceProvider.GetRequiredService<LicenseRescheduler>().RunAsync());
        }

        return await EditAsync(site, settings, context);
    }

    internal static List<int>? ParseDays(string? text)
    {
        var days = new List<int>();
        foreach (var word in (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > MaxDays)
            {
                return null;
            }

            days.Add(number);
        }

        return [.. days.Distinct().OrderDescending()];
    }

    private void CheckStaffSettings(LicenseSettingsViewModel model, ModelStateDictionary modelState)
    {
        if (model.TestKeyDays is < 1 or > MaxDays)
        {
            modelState.AddModelError(Prefix, nameof(model.TestKeyDays), S["1 to {0} days.", MaxDays]);
        }

        if (!string.IsNullOrWhiteSpace(model.AlertEmail) && !EmailAddresses.TryParse(model.AlertEmail, out _))
        {
            modelState.AddModelError(Prefix, nameof(model.AlertEmail), S["This is no email address."]);
        }

        if (model.InactiveDays is < 0 or > MaxDays)
        {
            modelState.AddModelError(Prefix, nameof(model.InactiveDays), S["0 to {0} days.", MaxDays]);
        }

        if (model.IrregularAddresses is < 0 or > MaxIrregular)
        {
            modelState.AddModelError(Prefix, nameof(model.IrregularAddresses), S["0 to {0}.", MaxIrregular]);
        }

        if (model.IrregularFingerprints is < 0 or > MaxIrregular)
        {
            modelState.AddModelError(Prefix, nameof(model.IrregularFingerprints), S["0 to {0}.", MaxIrregular]);
        }

        if (model.IrregularCountries is < 0 or > MaxIrregular)
        {
            modelState.AddModelError(Prefix, nameof(model.IrregularCountries), S["0 to {0}.", MaxIrregular]);
        }
    }

    private async Task<bool> IsAllowedAsync() =>
        _httpContext.HttpContext is { User: { } user } && await _authorization.AuthorizeAsync(user, LicensesPermissions.ManageLicenseSettings);
}
