using System.Linq;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Services;
using Microsoft.AspNetCore.Http;

namespace DevCrm.Portal.Services;

/// <summary>Finds out for which account a signed-in visitor is here. The choice is a cookie; the right is the membership.</summary>
public sealed class PortalVisitor
{
    private const string CookieName = "devcrm_account";

    private readonly IMemberships _memberships;
    private readonly IAccounts _accounts;
    private readonly IHttpContextAccessor _httpContextAccessor;

    public PortalVisitor(IMemberships memberships, IAccounts accounts, IHttpContextAccessor httpContextAccessor)
    {
        _memberships = memberships;
        _accounts = accounts;
        _httpContextAccessor = httpContextAccessor;
    }

    /// <summary>None when the visitor is a member of no account.</summary>
    public async Task<PortalAccount?> FindAsync(CancellationToken cancellationToken = default)
    {
        var context = _httpContextAccessor.HttpContext!;

        if (context.User.FindFirstValue(ClaimTypes.NameIdentifier) is not { } userId)
        {
            return null;
        }

        var memberships = await _memberships.ListForUserAsync(userId, cancellationToken);
        var accounts = await _accounts.ListAsync(memberships.Select(membership => membership.AccountId), cancellationToken);
        var chosen = context.Request.Cookies[CookieName];
        var account = accounts.FirstOrDefault(candidate => candidate.Id == chosen) ?? (accounts.Count > 0 ? accounts[0] : null);

        return account is null
            ? null
            : new PortalAccount(account, memberships.First(membership => membership.AccountId == account.Id).Role, userId, accounts);
    }

    /// <summary>Remembers the account to work in; one the visitor is no member of is never shown, whatever the cookie says.</summary>
    public void Choose(string accountId)
    {
        var context = _httpContextAccessor.HttpContext!;
        context.Response.Cookies.Append(CookieName, accountId, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
    }
}
