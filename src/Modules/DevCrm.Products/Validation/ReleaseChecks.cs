using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using DevCrm.Products.Indexes;
using DevCrm.Products.Models;
using DevCrm.Products.Services;
using DevCrm.Products.Versioning;
using Microsoft.Extensions.Localization;
using YesSql;

namespace DevCrm.Products.Validation;

/// <summary>The rules for a release, the same for the editor, recipes and the API.</summary>
public sealed partial class ReleaseChecks
{
    private readonly ISession _session;
    private readonly IProductChoices _products;
    private readonly IStringLocalizer S;

    public ReleaseChecks(ISession session, IProductChoices products, IStringLocalizer<ReleaseChecks> localizer)
    {
        _session = session;
        _products = products;
        S = localizer;
    }

    public async Task<IReadOnlyList<Fault>> CheckAsync(ReleasePart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        var faults = new List<Fault>();

        if (!await _products.ExistsAsync(part.ProductId))
        {
            faults.Add(new Fault(nameof(part.ProductId), S["Choose a product."]));
        }

        if (!Channel().IsMatch(part.Channel))
        {
            faults.Add(new Fault(nameof(part.Channel), S["A channel has up to 30 lower-case letters, digits and hyphens, such as stable or beta."]));
        }

        if (!SemanticVersion.TryParse(part.Version, out var version))
        {
            faults.Add(new Fault(nameof(part.Version), S["'{0}' is not a version by Semantic Versioning 2, such as 1.4.0 or 2.0.0-beta.1.", part.Version]));
        }
        else if (await IsTakenAsync(part, version))
        {
            faults.Add(new Fault(nameof(part.Version), S["The product has a release {0} on channel {1} already.", part.Version, part.Channel]));
        }

        if (Entitlements.Invalid(part.RequiredEntitlements) is { } name)
        {
            faults.Add(new Fault(nameof(part.RequiredEntitlements), S["'{0}' is not an entitlement: use letters, digits, dots and hyphens.", name]));
        }

        return faults;
    }

    /// <summary>Versions that differ only in build metadata have the same precedence: a client could not choose between them.</summary>
    private async Task<bool> IsTakenAsync(ReleasePart part, SemanticVersion version)
    {
        var rows = await _session
            .QueryIndex<ReleaseIndex>(index => index.ProductId == part.ProductId && index.Channel == part.Channel && (index.Latest || index.Published))
            .ListAsync();
        return rows.Any(row =>
            row.ContentItemId != part.ContentItem.ContentItemId
            && SemanticVersion.TryParse(row.Version, out var other)
            && other.CompareTo(version) == 0);
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,29}\z")]
    private static partial Regex Channel();
}
