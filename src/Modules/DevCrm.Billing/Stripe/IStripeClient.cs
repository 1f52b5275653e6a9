using System.Threading;
using System.Threading.Tasks;

namespace DevCrm.Billing.Stripe;

/// <summary>The calls that DevCrm makes to Stripe.</summary>
/// <exception cref="StripeException">On every call: refused, or not reached.</exception>
public interface IStripeClient
{
    Task<CheckoutSession> CreateCheckoutSessionAsync(NewCheckoutSession request, CancellationToken cancellationToken = default);

    /// <summary>The session as it is now, with its line items.</summary>
    Task<CheckoutSession> GetCheckoutSessionAsync(string sessionId, CancellationToken cancellationToken = default);
}
