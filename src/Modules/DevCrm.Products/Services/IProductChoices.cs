using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace DevCrm.Products.Services;

/// <summary>A product or account to choose in an editor.</summary>
public sealed record Choice(string Id, string Name);

/// <summary>What editors offer to choose from, drafts included.</summary>
public interface IProductChoices
{
    Task<IReadOnlyList<Choice>> ListAsync(CancellationToken cancellationToken = default);

    Task<bool> ExistsAsync(string? productId, CancellationToken cancellationToken = default);

    Task<string?> NameAsync(string? productId, CancellationToken cancellationToken = default);

    /// <summary>Accounts by name; of very many only the first, with the chosen one always among them.</summary>
    Task<IReadOnlyList<Choice>> ListAccountsAsync(string? chosen, CancellationToken cancellationToken = default);
}
