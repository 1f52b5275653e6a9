using System;
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
using OrchardCore.Admin;

namespace DevCrm.Licenses.Controllers;

/// <summary>Staff's list of licences.</summary>
public sealed class LicenseListController : Controller
{
    private readonly LicenseList _list;
    private readonly ILicenses _licenses;
    private readonly IProductChoices _products;
    private readonly AccountLookup _accounts;
    private readonly IAuthorizationService _authorization;

    public LicenseListController(
        LicenseList list,
        ILicenses licenses,
        IProductChoices products,
        AccountLookup accounts,
        IAuthorizationService authorization)
    {
        _list = list;
        _licenses = licenses;
        _products = products;
        _accounts = accounts;
        _authorization = authorization;
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

        page = PageLinks.Normalize(page);
        return View(new LicenseListViewModel
        {
            Filter = filter,
            Licenses = await _list.ReadAsync(filter, PageLinks.Skip(page), PageLinks.Size, cancellationToken),
            Products = await _products.ListAsync(cancellationToken),
            Page = page,
            MayChange = await _authorization.AuthorizeAsync(User, LicensesPermissions.ChangeLicenseState),
        });
    }

    /// <summary>A POST, because what is looked for can be a key, and addresses are written into logs.</summary>
    [HttpPost]
    [Admin("devcrm/licenses/find", "DevCrm.FindLicense")]
    public async Task<IActionResult> Find(string? text, CancellationToken cancellationToken)
    {
        if (!await _authorization.MayListLicensesAsync(User))
        {
            return Forbid();
        }

        if (LicenseKey.TryParse(text, out _))
        {
            return await _licenses.FindByKeyAsync(text!, cancellationToken) is { } license
                ? RedirectToAction("Details", "LicenseDetails", new { id = license.Id })
                : RedirectToAction(nameof(Index), new { number = "?" });
        }

        return await _accounts.ParseAsync(text, cancellationToken) is { } account
            ? RedirectToAction(nameof(Index), new { account = await _accounts.DescribeAsync(account.Id, cancellationToken) })
            : RedirectToAction(nameof(Index), new { number = text?.Trim() });
    }
}
