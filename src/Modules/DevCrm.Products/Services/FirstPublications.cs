using System;
using System.Collections.Generic;

namespace DevCrm.Products.Services;

/// <summary>Remembers, between the two halves of a publication, which releases are published for the first time.</summary>
public sealed class FirstPublications
{
    private readonly HashSet<string> _items = new(StringComparer.Ordinal);

    public void Begin(string contentItemId) => _items.Add(contentItemId);

    /// <summary>True once after <see cref="Begin"/>.</summary>
    public bool Complete(string contentItemId) => _items.Remove(contentItemId);
}
