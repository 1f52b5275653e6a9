using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Services;
using DevCrm.Core.ViewModels;
using DevCrm.Licenses.Keys;
using DevCrm.Licenses.Listing;
using DevCrm.Licenses.Services;
using DevCrm.Licenses.ViewModels;
using DevCrm.Products.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using OrchardCore.Admin;

namespace DevCrm.Licenses.Controllers;

/// <summary>Staff's list of licences.</summary>
public sealed partial class LicenseListController : Controller
{
    private readonly LicenseList _list;
    private readonly ILicenses _licenses;
    private readonly IProductChoices _products;
    private readonly AccountLookup _accounts;
    private readonly IAuthorizationService _authorization;
    private readonly IStringLocalizer S;

    public LicenseListController(
        LicenseList list,
        ILicenses licenses,
        IProductChoices products,
        AccountLookup accounts,
        IAuthorizationService authorization,
        IStringLocalizer<LicenseListController> localizer)
    {
        _list = list;
        _licenses = licenses;
        _products = products;
        _accounts = accounts;
        _authorization = authorization;
        S = localizer;
    }

    [HttpGet]
    [Admin("devcrm/licenses", "DevCrm.LicenseList")]
    public async Task<IActionResult> Index(LicenseFilter filter, int page = 1, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (!await _authorization.MayListLicensesAsync(User))
        {
            return Forbid();
        }

        return View(await BuildAsync(filter, PageLinks.Normalize(page), cancellationToken));
    }

    /// <summary>For who comes back to the address after signing in: there is nothing to look for any more.</summary>
    [HttpGet]
    [Admin("devcrm/licenses/find", "DevCrm.FoundLicenses")]
    public IActionResult Find() => RedirectToAction(nameof(Index));

    /// <summary>
    /// A POST, because what is looked for can be a key, and addresses are written into logs: only what an account or the
    /// beginning of a licence id is goes into one, never a key with a slip in it.
    /// </summary>
    [HttpPost]
    [Admin("devcrm/licenses/find", "DevCrm.FindLicense")]
    public async Task<IActionResult> Find(string? text, CancellationToken cancellationToken)
    {
        if (!await _authorization.MayListLicensesAsync(User))
        {
            return Forbid();
        }

        text = text?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return RedirectToAction(nameof(Index));
        }

        if (LicenseKey.TryParse(text, out _))
        {
            return await _licenses.FindByKeyAsync(text, cancellationToken) is { } license
                ? RedirectToAction("Details", "LicenseDetails", new { id = license.Id })
                : await FoundNoneAsync(text, S["No licence has this key."], [], cancellationToken);
        }

        if (await _accounts.ParseAsync(text, cancellationToken) is { } account)
        {
            return RedirectToAction(nameof(Index), new { account = await _accounts.DescribeAsync(account.Id, cancellationToken) });
        }

        var accounts = await _accounts.SuggestAsync(text, cancellationToken);
        if (accounts is [var only])
        {
            return RedirectToAction(nameof(Index), new { account = only });
        }

        if (accounts.Count > 1)
        {
            return await FoundNoneAsync(text, S["More than one account begins with this:"], accounts, cancellationToken);
        }

        return NumberBeginning().IsMatch(text)
            ? await OpenNumberAsync(text, cancellationToken)
            : await FoundNoneAsync(text, S["No licence id, no key and no account's name begins with this. Is there a slip in it?"], [], cancellationToken);
    }

    /// <summary>A whole licence id opens its licence, the beginning of some lists them.</summary>
    private async Task<IActionResult> OpenNumberAsync(string number, CancellationToken cancellationToken)
    {
        var found = await _list.ReadAsync(new LicenseFilter { Number = number }, 0, 2, cancellationToken);
        return found.Rows is [{ License: { Item.Published: true } license }] && number.Equals(license.Number, StringComparison.OrdinalIgnoreCase)
            ? RedirectToAction("Details", "LicenseDetails", new { id = license.Id })
            : RedirectToAction(nameof(Index), new { number });
    }

    /// <summary>The list with what was typed, and why it led nowhere.</summary>
    private async Task<IActionResult> FoundNoneAsync(string text, string why, IReadOnlyList<string> accounts, CancellationToken cancellationToken)
    {
        var model = await BuildAsync(new LicenseFilter(), 1, cancellationToken);
        (model.Text, model.Fault, model.Accounts) = (text, why, accounts);
        Response.Headers.CacheControl = "no-store";
        return View(nameof(Index), model);
    }

    private async Task<LicenseListViewModel> BuildAsync(LicenseFilter filter, int page, CancellationToken cancellationToken) => new()
    {
        Filter = filter,
        Licenses = await _list.ReadAsync(filter, PageLinks.Skip(page), PageLinks.Size, cancellationToken),
        Products = await _products.ListAsync(cancellationToken),
        Page = page,
        MayChange = await _authorization.AuthorizeAsync(User, LicensesPermissions.ChangeLicenseState),
    };

    [GeneratedRegex(@"^[A-Za-z]{1,6}(-[0-9]{0,6}(-[0-9]{0,9})?)?$")]
    private static partial Regex NumberBeginning();
}
