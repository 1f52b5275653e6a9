using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Rules;
using DevCrm.Products.Services;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;
using OrchardCore.Settings;

namespace DevCrm.Licenses.Services;

/// <summary>Puts a licence together with its plan, product and the time. Plans and products are read once a scope.</summary>
internal sealed class LicenseReader
{
    private readonly ICatalog _catalog;
    private readonly ISiteService _site;
    private readonly IClock _clock;
    private readonly Dictionary<string, CatalogPlan?> _plans = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CatalogProduct?> _products = new(StringComparer.Ordinal);

    public LicenseReader(ICatalog catalog, ISiteService site, IClock clock)
    {
        _catalog = catalog;
        _site = site;
        _clock = clock;
    }

    public DateTime UtcNow => _clock.UtcNow;

    public Task<LicenseSettings> SettingsAsync() => _site.GetSettingsAsync<LicenseSettings>();

    public async Task<License?> ReadAsync(ContentItem? item, CancellationToken cancellationToken = default)
    {
        if (item is not { ContentType: LicensesConstants.LicenseType } || !item.TryGet<LicensePart>(out var part))
        {
            return null;
        }

        var plan = await PlanAsync(part.PlanId, cancellationToken);
        var product = await ProductAsync(part.ProductId, cancellationToken);
        var terms = LicenseTerms.Of(part, plan?.Part);
        var settings = await SettingsAsync();
        return new License(item, part, terms, LicenseStatuses.At(part, terms, settings.ExpiringDays, UtcNow), product, plan);
    }

    public async Task<LicenseTerms> TermsAsync(LicensePart part, CancellationToken cancellationToken = default) =>
        LicenseTerms.Of(part, (await PlanAsync(part.PlanId, cancellationToken))?.Part);

    public async Task<CatalogPlan?> PlanAsync(string planId, CancellationToken cancellationToken = default)
    {
        if (planId.Length == 0)
        {
            return null;
        }

        if (!_plans.TryGetValue(planId, out var plan))
        {
            plan = _plans[planId] = await _catalog.GetPlanAsync(planId, cancellationToken);
        }

        return plan;
    }

    public async Task<CatalogProduct?> ProductAsync(string productId, CancellationToken cancellationToken = default)
    {
        if (productId.Length == 0)
        {
            return null;
        }

        if (!_products.TryGetValue(productId, out var product))
        {
            product = _products[productId] = await _catalog.GetProductAsync(productId, cancellationToken);
        }

        return product;
    }
}
