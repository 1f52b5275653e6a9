using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Services;
using DevCrm.Licenses.Indexes;
using DevCrm.Licenses.Services;
using OrchardCore.ContentManagement;
using YesSql;

namespace DevCrm.Licenses.Listing;

/// <summary>Reads pages of licences. No count: with a million licences it would cost more than the page.</summary>
public sealed class LicenseList
{
    private readonly ISession _session;
    private readonly IContentManager _contentManager;
    private readonly LicenseReader _reader;
    private readonly AccountLookup _lookup;
    private readonly IAccounts _accounts;

    internal LicenseList(ISession session, IContentManager contentManager, LicenseReader reader, AccountLookup lookup, IAccounts accounts)
    {
        _session = session;
        _contentManager = contentManager;
        _reader = reader;
        _lookup = lookup;
        _accounts = accounts;
    }

    /// <summary>Published licences and drafts of such as never were; a licence with a newer draft is shown as it is published.</summary>
    public async Task<LicensePage> ReadAsync(LicenseFilter filter, int skip, int take, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        string? accountId = null;
        if (!string.IsNullOrWhiteSpace(filter.Account))
        {
            accountId = (await _lookup.ParseAsync(filter.Account, cancellationToken))?.Id;
            if (accountId is null)
            {
                return new LicensePage([], false, AccountFound: false);
            }
        }

        var query = Narrow(_session.Query<ContentItem, LicenseIndex>(row => row.Latest), filter, accountId);
        query = filter.Order switch
        {
            LicenseOrder.EndDate => query.OrderBy(row => row.EndUtc).ThenBy(row => row.DocumentId),
            LicenseOrder.Number => query.OrderBy(row => row.LicenseNumber).ThenBy(row => row.DocumentId),
            _ => query.OrderByDescending(row => row.DocumentId),
        };
        var items = (await query.Skip(skip).Take(take + 1).ListAsync(cancellationToken)).ToArray();
        return new LicensePage(await RowsAsync(items.Take(take), cancellationToken), items.Length > take);
    }

    private static IQuery<ContentItem, LicenseIndex> Narrow(IQuery<ContentItem, LicenseIndex> query, LicenseFilter filter, string? accountId)
    {
        if (!string.IsNullOrWhiteSpace(filter.Number))
        {
            var number = filter.Number.Trim().ToUpperInvariant();
            query = query.Where(row => row.LicenseNumber.StartsWith(number));
        }

        if (accountId is not null)
        {
            query = query.Where(row => row.AccountId == accountId);
        }

        if (!string.IsNullOrEmpty(filter.ProductId))
        {
            query = query.Where(row => row.ProductId == filter.ProductId);
        }

        if (filter.Status is { } status)
        {
            var name = status.ToString();
            query = query.Where(row => row.Status == name);
        }

        if (filter.Type is { } type)
        {
            var name = type.ToString();
            query = query.Where(row => row.Type == name);
        }

        if (filter.EndsFrom is { } from)
        {
            var first = from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            query = query.Where(row => row.EndUtc >= first);
        }

        if (filter.EndsTo is { } to && to < DateOnly.MaxValue)
        {
            var after = to.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            query = query.Where(row => row.EndUtc < after);
        }

        return query;
    }

    private async Task<IReadOnlyList<LicenseRow>> RowsAsync(IEnumerable<ContentItem> items, CancellationToken cancellationToken)
    {
        var licenses = new List<License>();
        foreach (var item in items)
        {
            var shown = item.Published ? await _contentManager.LoadAsync(item) : await _contentManager.GetAsync(item.ContentItemId) ?? await _contentManager.LoadAsync(item);
            if (await _reader.ReadAsync(shown, cancellationToken) is { } license)
            {
                licenses.Add(license);
            }
        }

        var accounts = (await _accounts.ListAsync(licenses.Select(license => license.AccountId).Distinct(StringComparer.Ordinal), cancellationToken))
            .ToDictionary(account => account.Id, account => account.Name, StringComparer.Ordinal);
        return [.. licenses.Select(license => new LicenseRow(license, accounts.GetValueOrDefault(license.AccountId, license.AccountId)))];
    }
}

/// <summary>A page of licences, and whether more follow.</summary>
public sealed record LicensePage(IReadOnlyList<LicenseRow> Rows, bool HasMore, bool AccountFound = true);

/// <summary>A licence and the name of its account.</summary>
public sealed record LicenseRow(License License, string AccountName);
