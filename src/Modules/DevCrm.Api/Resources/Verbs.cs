using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Api.Lists;

namespace DevCrm.Api.Resources;

/// <summary>A page of a list.</summary>
public sealed record Page<TModel>(IReadOnlyList<TModel> Items, string? NextCursor);

/// <summary>A resource that can be listed.</summary>
public interface IListed
{
    ListShape Shape { get; }
}

/// <summary>A resource that can be listed.</summary>
public interface IListed<TModel> : IListed
{
    Task<Page<TModel>> ListAsync(ListRequest request, CancellationToken cancellationToken);
}

/// <summary>A resource that can be read one by one.</summary>
public interface IReadable<TModel>
{
    /// <summary>Null for what does not exist and for what the caller may not see alike.</summary>
    Task<TModel?> FindAsync(string id, CancellationToken cancellationToken);
}

/// <summary>A resource that can be created. Faults end the request as a problem.</summary>
public interface ICreatable<TModel>
{
    Task<TModel> CreateAsync(TModel wanted, CancellationToken cancellationToken);
}

/// <summary>A resource that can be changed.</summary>
public interface IChangeable<TModel> : IReadable<TModel>
{
    /// <param name="current">As it was read in this request; its tag is the one that was asked for.</param>
    /// <param name="wanted">The same with the changes made to it.</param>
    Task<TModel> ChangeAsync(TModel current, TModel wanted, CancellationToken cancellationToken);
}

/// <summary>A resource that can be removed.</summary>
public interface IRemovable<TModel> : IReadable<TModel>
{
    Task RemoveAsync(TModel current, CancellationToken cancellationToken);
}
