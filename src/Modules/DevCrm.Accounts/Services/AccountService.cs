using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Indexes;
using DevCrm.Accounts.Models;
using DevCrm.Core.Audit;
using DevCrm.Core.Money;
using OrchardCore.ContentManagement;
using OrchardCore.Title.Models;
using YesSql;

namespace DevCrm.Accounts.Services;

/// <summary>Accounts as published content items.</summary>
internal sealed class AccountService : IAccounts
{
    private readonly IContentManager _contentManager;
    private readonly ISession _session;
    private readonly IAuditTrail _audit;

    public AccountService(IContentManager contentManager, ISession session, IAuditTrail audit)
    {
        _contentManager = contentManager;
        _session = session;
        _audit = audit;
    }

    public async Task<Account?> GetAsync(string accountId, CancellationToken cancellationToken = default) =>
        string.IsNullOrEmpty(accountId) ? null : Wrap(await _contentManager.GetAsync(accountId));

    public async Task<IReadOnlyList<Account>> ListAsync(IEnumerable<string> accountIds, CancellationToken cancellationToken = default)
    {
        var ids = accountIds.Where(id => !string.IsNullOrEmpty(id)).Distinct(StringComparer.Ordinal).ToArray();
        if (ids.Length == 0)
        {
            return [];
        }

        var items = await _contentManager.GetAsync(ids);
        return items.Select(Wrap).OfType<Account>().OrderBy(account => account.Name, StringComparer.CurrentCultureIgnoreCase).ToArray();
    }

    public async Task<Account?> FindByStripeCustomerAsync(string customerId, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(customerId))
        {
            return null;
        }

        var row = await _session.QueryIndex<AccountIndex>(account => account.StripeCustomerId == customerId && account.Published)
            .FirstOrDefaultAsync(cancellationToken);
        return row is null ? null : await GetAsync(row.ContentItemId, cancellationToken);
    }

    public async Task<Account> CreateAsync(NewAccount account, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (string.IsNullOrWhiteSpace(account.Name))
        {
            throw new ArgumentException("An account needs a name.", nameof(account));
        }

        var item = await _contentManager.NewAsync(AccountsConstants.AccountType);
        var name = account.Name.Trim();
        name = name[..Math.Min(name.Length, AccountIndexProvider.NameLength)];
        item.DisplayText = name;
        item.Alter<TitlePart>(title => title.Title = name);
        item.Alter<AccountPart>(part => Fill(part, account));

        if (!await _contentManager.CreateAsync(item, VersionOptions.Published))
        {
            throw new InvalidOperationException($"A handler refused the new account '{name}'.");
        }

        await _audit.RecordAsync(
            new AuditEntry(AccountsConstants.AccountType, item.ContentItemId, "Created", After: new JsonObject
            {
                ["Name"] = name,
                ["Kind"] = account.Kind.ToString(),
                ["StripeCustomerId"] = account.StripeCustomerId,
            }),
            cancellationToken);
        return Wrap(item)!;
    }

    public async Task<BuyerAccount> FindOrCreateForBuyerAsync(BuyerIdentity buyer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(buyer);

        if (!string.IsNullOrEmpty(buyer.AccountId) && await GetAsync(buyer.AccountId, cancellationToken) is { } known)
        {
            return new BuyerAccount(await RememberCustomerAsync(known, buyer.StripeCustomerId, cancellationToken), Created: false);
        }

        if (!string.IsNullOrEmpty(buyer.StripeCustomerId)
            && await FindByStripeCustomerAsync(buyer.StripeCustomerId, cancellationToken) is { } paying)
        {
            return new BuyerAccount(paying, Created: false);
        }

        var created = await CreateAsync(
            new NewAccount(NameOf(buyer))
            {
                Email = buyer.Email,
                Country = buyer.Country,
                Currency = buyer.Currency,
                Language = buyer.Language,
                StripeCustomerId = buyer.StripeCustomerId,
            },
            cancellationToken);
        await LinkCustomerAsync(buyer.StripeCustomerId, created.Id, cancellationToken);
        return new BuyerAccount(created, Created: true);
    }

    private static string NameOf(BuyerIdentity buyer) =>
        new[] { buyer.Name, buyer.Email, buyer.StripeCustomerId }.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? "Customer";

    /// <summary>A signed-in buyer's account learns its Stripe customer, if that one belongs to no other account.</summary>
    private async Task<Account> RememberCustomerAsync(Account account, string? customerId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(customerId)
            || !string.IsNullOrEmpty(account.Part.StripeCustomerId)
            || await FindByStripeCustomerAsync(customerId, cancellationToken) is not null)
        {
            return account;
        }

        account.Item.Alter<AccountPart>(part => part.StripeCustomerId = customerId);
        await _contentManager.UpdateAsync(account.Item);
        await LinkCustomerAsync(customerId, account.Id, cancellationToken);
        await _audit.RecordAsync(
            new AuditEntry(AccountsConstants.AccountType, account.Id, "StripeCustomerLinked", After: new JsonObject { ["StripeCustomerId"] = customerId }),
            cancellationToken);
        return Wrap(account.Item)!;
    }

    private async Task LinkCustomerAsync(string? customerId, string accountId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(customerId))
        {
            return;
        }

        var link = await _session.Query<StripeCustomer, StripeCustomerIndex>(row => row.CustomerId == customerId)
            .FirstOrDefaultAsync(cancellationToken);
        if (link is null)
        {
            link = new StripeCustomer { CustomerId = customerId };
        }

        // Here no published account has the customer: an older link is to an account that staff removed or unlinked.
        link.AccountId = accountId;
        await _session.SaveAsync(link, cancellationToken: cancellationToken);
    }

    private static void Fill(AccountPart part, NewAccount account)
    {
        part.Kind = account.Kind;
        part.IsPerson = account.IsPerson;
        part.Emails = EmailAddresses.TryParse(account.Email, out var email) ? [email] : [];
        part.Country = Countries.TryNormalize(account.Country, out var country) ? country : "";
        part.Currency = Currencies.TryNormalize(account.Currency, out var currency) ? currency : "";
        part.Language = account.Language?.Trim() ?? "";
        part.StripeCustomerId = account.StripeCustomerId;
        part.PartnerAccountId = account.PartnerAccountId;
        part.RepresentativeUserId = account.RepresentativeUserId;
    }

    private static Account? Wrap(ContentItem? item) =>
        item is { ContentType: AccountsConstants.AccountType } && item.TryGet<AccountPart>(out var part) ? new Account(item, part) : null;
}
