using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Products.Indexes;
using DevCrm.Products.Services;
using YesSql;

namespace DevCrm.Licenses.Services;

/// <summary>A plan to choose, below its product.</summary>
public sealed record PlanChoice(string PlanId, string PlanName, string ProductId, string ProductName);

/// <summary>All published plans, also of private products and those not sold in the shop: staff may license any.</summary>
public sealed class PlanChoices
{
    private const int MaxProducts = 500;

    private readonly ISession _session;
    private readonly ICatalog _catalog;

    public PlanChoices(ISession session, ICatalog catalog)
    {
        _session = session;
        _catalog = catalog;
    }

    public async Task<IReadOnlyList<PlanChoice>> ListAsync(CancellationToken cancellationToken = default)
    {
        var products = await _session.QueryIndex<ProductIndex>(row => row.Published)
            .OrderBy(row => row.Name)
            .Take(MaxProducts)
            .ListAsync(cancellationToken);
        var choices = new List<PlanChoice>();
        foreach (var product in products)
        {
            var plans = await _catalog.ListPlansAsync(product.ContentItemId, cancellationToken);
            choices.AddRange(plans.Select(plan => new PlanChoice(plan.Id, plan.Name, product.ContentItemId, product.Name)));
        }

        return choices;
    }
}
