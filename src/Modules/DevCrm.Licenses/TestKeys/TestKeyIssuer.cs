using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Services;
using DevCrm.Products.Models;
using DevCrm.Products.Services;
using Microsoft.Extensions.Localization;
using OrchardCore.Entities;

namespace DevCrm.Licenses.TestKeys;

/// <summary>Makes a licence to try a product with: the plan's terms for a short time, marked as a test, for our own account.</summary>
public sealed class TestKeyIssuer
{
    private readonly ILicenseIssuer _issuer;
    private readonly ICatalog _catalog;
    private readonly InternalAccount _account;
    private readonly LicenseReader _reader;
    private readonly IIdGenerator _ids;
    private readonly IStringLocalizer S;

    internal TestKeyIssuer(
        ILicenseIssuer issuer,
        ICatalog catalog,
        InternalAccount account,
        LicenseReader reader,
        IIdGenerator ids,
        IStringLocalizer<TestKeyIssuer> localizer)
    {
        _issuer = issuer;
        _catalog = catalog;
        _account = account;
        _reader = reader;
        _ids = ids;
        S = localizer;
    }

    /// <summary>Of the plan, else of the product's first one.</summary>
    public async Task<IssueResult> IssueAsync(string productId, string? planId = null, CancellationToken cancellationToken = default)
    {
        var plans = await _catalog.ListPlansAsync(productId, cancellationToken);
        var plan = string.IsNullOrEmpty(planId) ? (plans.Count > 0 ? plans[0] : null) : plans.FirstOrDefault(candidate => candidate.Id == planId);
        if (plan is null)
        {
            return new IssueResult(IssueOutcome.UnknownPlan, Error: S["The product has no such published plan."]);
        }

        var account = await _account.GetAsync(cancellationToken);
        var settings = await _reader.SettingsAsync();
        var product = await _reader.ProductAsync(productId, cancellationToken);
        return await _issuer.IssueAsync(
            new IssueLicense(plan.Id, account.Id, "test:" + _ids.GenerateUniqueId())
            {
                Name = S["Test of {0} {1}", product?.Name ?? "", plan.Name],
                Type = LicenseType.Test,
                EndUtc = _reader.UtcNow.AddDays(settings.TestKeyDays),
            },
            cancellationToken);
    }
}
