using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;

namespace DevCrm.Billing.Checkout;

public sealed class BuyerResolver
{
    public Task<Buyer> ResolveAsync(ClaimsPrincipal user, CancellationToken cancellationToken = default) => Task.FromResult(new Buyer());
}
