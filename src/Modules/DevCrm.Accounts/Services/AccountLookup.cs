using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Indexes;
using DevCrm.Accounts.Models;
using YesSql;

namespace DevCrm.Accounts.Services;

/// <summary>
/// Accounts as text in forms: "Acme Ltd (4k…)", an id, or a name that only one account has. So pickers work without script,
/// and with thousands of accounts.
/// </summary>
public sealed class AccountLookup
{
    private const int MaxSuggestions = 20;

    private readonly ISession _session;
    private readonly IAccounts _accounts;

    public AccountLookup(ISession session, IAccounts accounts)
    {
        _session = session;
        _accounts = accounts;
    }

    public async Task<string> DescribeAsync(string? accountId, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(accountId))
        {
            return "";
        }

        return await _accounts.GetAsync(accountId, cancellationToken) is { } account ? Describe(account) : accountId;
    }

    /// <summary>Its name alone, for lists; the id where there is no such account.</summary>
    public async Task<string> NameOfAsync(string? accountId, CancellationToken cancellationToken = default) =>
        string.IsNullOrEmpty(accountId) ? "" : (await _accounts.GetAsync(accountId, cancellationToken))?.Name ?? accountId;

    /// <summary>The account a text names; null when none or more than one fits.</summary>
    public async Task<Account?> ParseAsync(string? text, CancellationToken cancellationToken = default)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var open = text.LastIndexOf('(');
        var id = open >= 0 && text[^1] == ')' ? text[(open + 1)..^1] : text;
        if (await _accounts.GetAsync(id, cancellationToken) is { } account)
        {
            return account;
        }

        var name = text.ToUpperInvariant();
        var rows = await _session.QueryIndex<AccountIndex>(row => row.NormalizedName == name && row.Published)
            .Take(2).ListAsync(cancellationToken);
        return rows.ToArray() is [var only] ? await _accounts.GetAsync(only.ContentItemId, cancellationToken) : null;
    }

    /// <summary>Accounts whose name begins with the text, by name.</summary>
    public async Task<IReadOnlyList<string>> SuggestAsync(string? text, CancellationToken cancellationToken = default)
    {
        var begin = (text ?? "").Trim().ToUpperInvariant();
        var rows = await _session.QueryIndex<AccountIndex>(row => row.Published && row.NormalizedName.StartsWith(begin))
            .OrderBy(row => row.NormalizedName)
            .Take(MaxSuggestions)
            .ListAsync(cancellationToken);
        var found = await _accounts.ListAsync(rows.Select(row => row.ContentItemId), cancellationToken);
        return found.Select(Describe).ToArray();
    }

    /// <summary>The partner accounts, for a list to choose from.</summary>
    public async Task<IReadOnlyList<Account>> ListPartnersAsync(CancellationToken cancellationToken = default)
    {
        var kind = nameof(AccountKind.Partner);
        var rows = await _session.QueryIndex<AccountIndex>(row => row.Kind == kind && row.Published)
            .OrderBy(row => row.NormalizedName)
            .Take(500)
            .ListAsync(cancellationToken);
        return await _accounts.ListAsync(rows.Select(row => row.ContentItemId), cancellationToken);
    }

    private static string Describe(Account account) => $"{account.Name} ({account.Id})";
}
