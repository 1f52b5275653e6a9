using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;

namespace DevCrm.Licenses.Controllers;

/// <summary>What the account fields of forms suggest while one types.</summary>
public sealed class AccountPickerController : Controller
{
    private readonly AccountLookup _accounts;
    private readonly IAuthorizationService _authorization;

    public AccountPickerController(AccountLookup accounts, IAuthorizationService authorization)
    {
        _accounts = accounts;
        _authorization = authorization;
    }

    [HttpGet]
    [Admin("devcrm/licenses/accounts", "DevCrm.LicenseAccounts")]
    public async Task<IActionResult> Suggest(string? text, CancellationToken cancellationToken)
    {
        if (!await _authorization.MayListLicensesAsync(User) && !await _authorization.AuthorizeAsync(User, LicensesPermissions.ChangeLicenseState))
        {
            return Forbid();
        }

        Response.Headers.CacheControl = "no-store";
        return Json(await _accounts.SuggestAsync(text, cancellationToken));
    }
}
