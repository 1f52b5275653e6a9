using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.TestKeys;
using DevCrm.Licenses.ViewModels;
using DevCrm.Products.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Settings;

namespace DevCrm.Licenses.Controllers;

/// <summary>One click makes a test key of a product.</summary>
public sealed class TestKeysController : Controller
{
    private readonly TestKeyIssuer _testKeys;
    private readonly IProductChoices _products;
    private readonly ICatalog _catalog;
    private readonly ISiteService _site;
    private readonly IAuthorizationService _authorization;
    private readonly INotifier _notifier;
    private readonly IHtmlLocalizer H;

    public TestKeysController(
        TestKeyIssuer testKeys,
        IProductChoices products,
        ICatalog catalog,
        ISiteService site,
        IAuthorizationService authorization,
        INotifier notifier,
        IHtmlLocalizer<TestKeysController> localizer)
    {
        _testKeys = testKeys;
        _products = products;
        _catalog = catalog;
        _site = site;
        _authorization = authorization;
        _notifier = notifier;
        H = localizer;
    }

    [HttpGet]
    [Admin("devcrm/test-keys", "DevCrm.TestKeys")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        if (!await _authorization.AuthorizeAsync(User, LicensesPermissions.ChangeLicenseState))
        {
            return Forbid();
        }

        var products = new List<TestKeyProduct>();
        foreach (var product in await _products.ListAsync(cancellationToken))
        {
            var plans = await _catalog.ListPlansAsync(product.Id, cancellationToken);
            if (plans.Count > 0)
            {
                products.Add(new TestKeyProduct(product.Id, product.Name, plans));
            }
        }

        return View(new TestKeysViewModel { Products = products, Days = (await _site.GetSettingsAsync<LicenseSettings>()).TestKeyDays });
    }

    [HttpPost]
    [Admin("devcrm/test-keys/{productId}", "DevCrm.IssueTestKey")]
    public async Task<IActionResult> Issue(string productId, string? planId, CancellationToken cancellationToken)
    {
        if (!await _authorization.AuthorizeAsync(User, LicensesPermissions.ChangeLicenseState))
        {
            return Forbid();
        }

        var result = await _testKeys.IssueAsync(productId, planId, cancellationToken);
        if (!result.Succeeded)
        {
            await _notifier.ErrorAsync(H["No test key was made: {0}", result.Error ?? ""]);
            return RedirectToAction(nameof(Index));
        }

        await _notifier.SuccessAsync(H["The test key {0} is made.", result.License!.Number]);
        return RedirectToAction("Details", "LicenseDetails", new { id = result.License.Id });
    }
}
