using System.Threading.Tasks;
using DevCrm.Accounts.Models;
using DevCrm.Accounts.Services;
using DevCrm.Accounts.ViewModels;
using DevCrm.Core.Money;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Users.Services;

namespace DevCrm.Accounts.Drivers;

/// <summary>Shows and edits an account; faults appear at their fields.</summary>
public sealed class AccountPartDisplayDriver : ContentPartDisplayDriver<AccountPart>
{
    private readonly AccountChecks _checks;
    private readonly AccountLookup _lookup;
    private readonly IUserService _users;
    private readonly IStringLocalizer S;

    public AccountPartDisplayDriver(
        AccountChecks checks, AccountLookup lookup, IUserService users, IStringLocalizer<AccountPartDisplayDriver> localizer)
    {
        _checks = checks;
        _lookup = lookup;
        _users = users;
        S = localizer;
    }

    public override IDisplayResult Display(AccountPart part, BuildPartDisplayContext context) =>
        Initialize<AccountPartDisplayViewModel>(GetDisplayShapeType(context), async model =>
            {
                model.Part = part;
                model.PartnerName = await _lookup.DescribeAsync(part.PartnerAccountId);
                model.RepresentativeName = await UserNameAsync(part.RepresentativeUserId);
            })
            .Location("Detail", "Content:5")
            .Location("DetailAdmin", "Content:5")
            .Location("SummaryAdmin", "Meta:20");

    public override IDisplayResult Edit(AccountPart part, BuildPartEditorContext context) =>
        Initialize<AccountPartViewModel>(GetEditorShapeType(context), async model =>
        {
            model.Kind = part.Kind;
            model.IsPerson = part.IsPerson;
            model.Emails = Lines.Join(part.Emails);
            model.Phones = Lines.Join(part.Phones);
            model.Line1 = part.Address.Line1;
            model.Line2 = part.Address.Line2;
            model.PostalCode = part.Address.PostalCode;
            model.City = part.Address.City;
            model.Region = part.Address.Region;
            model.Country = part.Country;
            model.TaxId = part.TaxId;
            model.Currency = part.Currency;
            model.Language = part.Language;
            model.TimeZone = part.TimeZone;
            model.PartnerAccountId = part.PartnerAccountId;
            model.Representative = await UserNameAsync(part.RepresentativeUserId);
            model.StripeCustomerId = part.StripeCustomerId;
            model.Tags = string.Join(", ", part.Tags);
            model.Partners = await _lookup.ListPartnersAsync();
        });

    public override async Task<IDisplayResult> UpdateAsync(AccountPart part, UpdatePartEditorContext context)
    {
        var model = new AccountPartViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        Read(model, part);

        var modelState = context.Updater.ModelState;
        if (await UserIdAsync(model.Representative) is { } userId)
        {
            part.RepresentativeUserId = userId;
        }
        else if (string.IsNullOrWhiteSpace(model.Representative))
        {
            part.RepresentativeUserId = null;
        }
        else
        {
            modelState.AddModelError(Prefix, nameof(model.Representative), S["There is no user named '{0}'.", model.Representative.Trim()]);
        }

        if (part.PartnerAccountId is not null && part.PartnerAccountId == part.ContentItem.ContentItemId)
        {
            modelState.AddModelError(Prefix, nameof(model.PartnerAccountId), S["An account is not its own partner."]);
        }

        foreach (var (field, message) in _checks.Check(part))
        {
            modelState.AddModelError(Prefix, field, message);
        }

        return await EditAsync(part, context);
    }

    private static void Read(AccountPartViewModel model, AccountPart part)
    {
        part.Kind = model.Kind;
        part.IsPerson = model.IsPerson;
        part.Emails = Lines.Split(model.Emails);
        part.Phones = Lines.Split(model.Phones);
        part.Address = new PostalAddress
        {
            Line1 = model.Line1?.Trim() ?? "",
            Line2 = model.Line2?.Trim() ?? "",
            PostalCode = model.PostalCode?.Trim() ?? "",
            City = model.City?.Trim() ?? "",
            Region = model.Region?.Trim() ?? "",
        };
        part.Country = Countries.TryNormalize(model.Country, out var country) ? country : model.Country?.Trim() ?? "";
        part.TaxId = model.TaxId?.Trim() ?? "";
        part.Currency = Currencies.TryNormalize(model.Currency, out var currency) ? currency : model.Currency?.Trim() ?? "";
        part.Language = model.Language?.Trim() ?? "";
        part.TimeZone = model.TimeZone?.Trim() ?? "";
        part.PartnerAccountId = string.IsNullOrWhiteSpace(model.PartnerAccountId) ? null : model.PartnerAccountId.Trim();
        part.StripeCustomerId = string.IsNullOrWhiteSpace(model.StripeCustomerId) ? null : model.StripeCustomerId.Trim();
        part.Tags = Lines.SplitCommas(model.Tags);
    }

    private async Task<string?> UserNameAsync(string? userId) =>
        string.IsNullOrEmpty(userId) ? null : (await _users.GetUserByUniqueIdAsync(userId))?.UserName;

    private async Task<string?> UserIdAsync(string? userName) =>
        string.IsNullOrWhiteSpace(userName) ? null : (await _users.GetUserAsync(userName.Trim()) as OrchardCore.Users.Models.User)?.UserId;
}
