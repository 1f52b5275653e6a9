using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using DevCrm.Accounts.Models;
using DevCrm.Accounts.Services;
using DevCrm.Accounts.ViewModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;

namespace DevCrm.Accounts.Drivers;

/// <summary>Shows and edits a contact and its roles at accounts.</summary>
public sealed class ContactPartDisplayDriver : ContentPartDisplayDriver<ContactPart>
{
    private const string At = " @ ";

    private readonly AccountChecks _checks;
    private readonly AccountLookup _lookup;
    private readonly IStringLocalizer S;

    public ContactPartDisplayDriver(AccountChecks checks, AccountLookup lookup, IStringLocalizer<ContactPartDisplayDriver> localizer)
    {
        _checks = checks;
        _lookup = lookup;
        S = localizer;
    }

    public override IDisplayResult Display(ContactPart part, BuildPartDisplayContext context) =>
        Initialize<ContactPartViewModel>(GetDisplayShapeType(context), model => FillAsync(model, part))
            .Location("Detail", "Content:5")
            .Location("DetailAdmin", "Content:5")
            .Location("SummaryAdmin", "Meta:20");

    public override IDisplayResult Edit(ContactPart part, BuildPartEditorContext context) =>
        Initialize<ContactPartViewModel>(GetEditorShapeType(context), model => FillAsync(model, part));

    public override async Task<IDisplayResult> UpdateAsync(ContactPart part, UpdatePartEditorContext context)
    {
        var model = new ContactPartViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        part.Emails = Lines.Split(model.Emails);
        part.Phones = Lines.Split(model.Phones);
        part.Roles = await ReadRolesAsync(model.Roles, context.Updater.ModelState);
        foreach (var (field, message) in _checks.Check(part))
        {
            context.Updater.ModelState.AddModelError(Prefix, field, message);
        }

        return await EditAsync(part, context);
    }

    private async Task<List<ContactRole>> ReadRolesAsync(string? text, ModelStateDictionary modelState)
    {
        var roles = new List<ContactRole>();
        foreach (var line in Lines.Split(text))
        {
            var at = line.LastIndexOf(At, System.StringComparison.Ordinal);
            var accountText = at < 0 ? line : line[(at + At.Length)..];
            if (await _lookup.ParseAsync(accountText) is { } account)
            {
                roles.Add(new ContactRole { AccountId = account.Id, Role = at < 0 ? "" : line[..at].Trim() });
            }
            else
            {
                modelState.AddModelError(Prefix, nameof(ContactPart.Roles), S["'{0}' names no account, or more than one.", accountText.Trim()]);
            }
        }

        return roles;
    }

    private async ValueTask FillAsync(ContactPartViewModel model, ContactPart part)
    {
        model.Emails = Lines.Join(part.Emails);
        model.Phones = Lines.Join(part.Phones);
        var lines = new List<string>();
        foreach (var role in part.Roles)
        {
            var account = await _lookup.DescribeAsync(role.AccountId);
            lines.Add(role.Role.Length > 0 ? role.Role + At + account : account);
        }

        model.Roles = Lines.Join(lines.Where(line => line.Length > 0));
    }
}
