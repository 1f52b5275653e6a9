using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Products.Indexes;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using YesSql;

namespace DevCrm.Products.Services;

internal sealed class ProductChoices : IProductChoices
{
    private const int MaxAccounts = 500;
    private const string AccountType = "Account";

    private readonly ISession _session;

    public ProductChoices(ISession session) => _session = session;

    public async Task<IReadOnlyList<Choice>> ListAsync(CancellationToken cancellationToken = default)
    {
        var rows = await _session.QueryIndex<ProductIndex>(index => index.Latest).OrderBy(index => index.Name).ListAsync(cancellationToken);
        return rows.Select(row => new Choice(row.ContentItemId, $"{row.Name} ({row.Code})")).ToArray();
    }

    public async Task<bool> ExistsAsync(string? productId, CancellationToken cancellationToken = default) =>
        await FindAsync(productId, cancellationToken) is not null;

    public async Task<string?> NameAsync(string? productId, CancellationToken cancellationToken = default) =>
        (await FindAsync(productId, cancellationToken))?.Name;

    public async Task<IReadOnlyList<Choice>> ListAccountsAsync(string? chosen, CancellationToken cancellationToken = default)
    {
        var rows = (await _session
            .QueryIndex<ContentItemIndex>(index => index.ContentType == AccountType && index.Latest)
            .OrderBy(index => index.DisplayText)
            .Take(MaxAccounts)
            .ListAsync(cancellationToken)).ToList();

        if (!string.IsNullOrEmpty(chosen) && !rows.Exists(row => row.ContentItemId == chosen))
        {
            rows.AddRange(await _session
                .QueryIndex<ContentItemIndex>(index => index.ContentItemId == chosen && index.Latest)
                .ListAsync(cancellationToken));
        }

        return rows.Select(row => new Choice(row.ContentItemId, row.DisplayText ?? "")).ToArray();
    }

    private async Task<ProductIndex?> FindAsync(string? productId, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(productId)
            ? null
            : await _session.QueryIndex<ProductIndex>(index => index.ContentItemId == productId && index.Latest)
                .FirstOrDefaultAsync(cancellationToken);
}
