using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using DevCrm.Products.Indexes;
using DevCrm.Products.Models;
using Microsoft.Extensions.Localization;
using YesSql;

namespace DevCrm.Products.Validation;

/// <summary>The rules for a product, the same for the editor, recipes and the API.</summary>
public sealed partial class ProductChecks
{
    private readonly ISession _session;
    private readonly IStringLocalizer S;

    public ProductChecks(ISession session, IStringLocalizer<ProductChecks> localizer)
    {
        _session = session;
        S = localizer;
    }

    public async Task<IReadOnlyList<Fault>> CheckAsync(ProductPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        var faults = new List<Fault>();

        if (!Code().IsMatch(part.Code))
        {
            faults.Add(new Fault(nameof(part.Code), S["The code has 3 to 5 letters A to Z."]));
        }
        else if (await IsTakenAsync(part, index => index.Code == part.Code && index.Latest))
        {
            faults.Add(new Fault(nameof(part.Code), S["Another product has the code {0}.", part.Code]));
        }

        if (!Slug().IsMatch(part.Slug))
        {
            faults.Add(new Fault(nameof(part.Slug), S["The address has up to 60 lower-case letters, digits and single hyphens."]));
        }
        else if (await IsTakenAsync(part, index => index.Slug == part.Slug && index.Latest))
        {
            faults.Add(new Fault(nameof(part.Slug), S["Another product has the address {0}.", part.Slug]));
        }

        if (part.Summary.Length > 300)
        {
            faults.Add(new Fault(nameof(part.Summary), S["The summary has at most 300 characters."]));
        }

        if (part.Visibility == ProductVisibility.Private && string.IsNullOrEmpty(part.AccountId))
        {
            faults.Add(new Fault(nameof(part.AccountId), S["Choose the account that may see a private product."]));
        }

        return faults;
    }

    private async Task<bool> IsTakenAsync(ProductPart part, System.Linq.Expressions.Expression<Func<ProductIndex, bool>> sameValue)
    {
        var rows = await _session.QueryIndex(sameValue).ListAsync();
        return rows.Any(row => row.ContentItemId != part.ContentItem.ContentItemId);
    }

    [GeneratedRegex(@"\A[A-Z]{3,5}\z")]
    private static partial Regex Code();

    [GeneratedRegex(@"\A(?=.{1,60}\z)[a-z0-9]+(?:-[a-z0-9]+)*\z")]
    private static partial Regex Slug();
}
