using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace DevCrm.Accounts.Services;

/// <summary>Finds and makes accounts. It answers what exists; who may see it is the caller's to decide.</summary>
public interface IAccounts
{
    Task<Account?> GetAsync(string accountId, CancellationToken cancellationToken = default);

    /// <summary>Those of the accounts that exist, by name.</summary>
    Task<IReadOnlyList<Account>> ListAsync(IEnumerable<string> accountIds, CancellationToken cancellationToken = default);

    Task<Account?> FindByStripeCustomerAsync(string customerId, CancellationToken cancellationToken = default);

    /// <summary>Makes and publishes an account in the current session.</summary>
    Task<Account> CreateAsync(NewAccount account, CancellationToken cancellationToken = default);

    /// <summary>
    /// The account with the given id, else the one with the Stripe customer, else a new one. An email address joins nobody to an
    /// account that exists. Two payments of one new customer at the same time: one commits, the other one fails and finds it when tried again.
    /// </summary>
    Task<BuyerAccount> FindOrCreateForBuyerAsync(BuyerIdentity buyer, CancellationToken cancellationToken = default);
}
