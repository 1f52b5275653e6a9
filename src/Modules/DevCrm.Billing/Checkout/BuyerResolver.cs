using System.Linq;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Models;
using DevCrm.Accounts.Services;

namespace DevCrm.Billing.Checkout;

/// <summary>Tells for which account a signed-in customer buys. Only being signed in identifies; an address typed at the checkout does not.</summary>
public sealed class BuyerResolver
{
    private readonly IMemberships _memberships;
    private readonly IAccounts _accounts;

    public BuyerResolver(IMemberships memberships, IAccounts accounts)
    {
        _memberships = memberships;
        _accounts = accounts;
    }

    public async Task<Buyer> ResolveAsync(ClaimsPrincipal user, CancellationToken cancellationToken = default)
    {
        if (user.FindFirstValue(ClaimTypes.NameIdentifier) is not { } userId)
        {
            return new Buyer();
        }

        var memberships = await _memberships.ListForUserAsync(userId, cancellationToken);

        // Members and viewers use what others bought; what they buy themselves starts an account of their own.
        var membership = memberships.FirstOrDefault(candidate => candidate.Role is PortalRole.Owner or PortalRole.Admin or PortalRole.Billing);

        if (membership is null || await _accounts.GetAsync(membership.AccountId, cancellationToken) is not { } account)
        {
            return new Buyer(Email: user.FindFirstValue(ClaimTypes.Email));
        }

        return new Buyer(account.Id, account.Part.StripeCustomerId, user.FindFirstValue(ClaimTypes.Email));
    }
}
