using System;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Indexes;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Rules;
using DevCrm.Licenses.Services;
using DevCrm.Products.Indexes;
using DevCrm.Products.Models;
using OrchardCore.ContentManagement;
using YesSql;

namespace DevCrm.Licenses.Validation;

/// <summary>Puts the facts of a licence together from the database.</summary>
internal sealed class LicenseFactsReader
{
    /// <summary>What an entry takes apart from its texts.</summary>
    private const int BaseSize = 1_200;

    private readonly ISession _session;
    private readonly LicenseReader _reader;
    private readonly ValidationMemory _memory;

    public LicenseFactsReader(ISession session, LicenseReader reader, ValidationMemory memory)
    {
        _session = session;
        _reader = reader;
        _memory = memory;
    }

    public async Task<LicenseFacts?> ReadAsync(string keyHash, CancellationToken cancellationToken)
    {
        if (await FindAsync(keyHash, cancellationToken) is { } item)
        {
            return await ReadAsync(item, cancellationToken);
        }

        // An unknown key costs what a known one does, so that the time tells nothing.
        if (_memory.AnyKeyHash is { } other)
        {
            await ReadAsync(await FindAsync(other, cancellationToken), cancellationToken);
        }

        return null;
    }

    private Task<ContentItem?> FindAsync(string keyHash, CancellationToken cancellationToken) =>
        _session.Query<ContentItem, LicenseIndex>(row => row.KeyHash == keyHash && row.Published).FirstOrDefaultAsync(cancellationToken);

    private async Task<LicenseFacts?> ReadAsync(ContentItem? item, CancellationToken cancellationToken)
    {
        if (item is null || await _reader.ReadAsync(item, cancellationToken) is not { } license)
        {
            return null;
        }

        var part = license.Part;
        var plan = license.Plan?.Part;
        var metadata = part.Metadata is { } json ? JsonSerializer.SerializeToElement(json) : (JsonElement?)null;
        return new LicenseFacts
        {
            Id = license.Id,
            KeyHash = part.KeyHash,
            Number = part.LicenseNumber,
            Type = part.Type,
            PlanName = license.Plan?.Name,
            Product = license.Product is { } product ? await ReadAsync(product.Id, product.Part, cancellationToken) : null,
            State = new LicensePart
            {
                StartUtc = part.StartUtc,
                EndUtc = part.EndUtc,
                Pending = part.Pending,
                Suspension = part.Suspension,
                Revocation = part.Revocation,
            },
            Terms = license.Terms,
            ExpiringDays = (await _reader.SettingsAsync()).ExpiringDays,
            PaymentStatus = part.Billing.PaymentStatus,
            ActivationMode = plan?.ActivationMode ?? ActivationMode.NodeLocked,
            Overage = plan?.Overage ?? OveragePolicy.Deny,
            LeaseMinutes = Math.Max(1, plan?.LeaseMinutes ?? 60),
            FingerprintRequired = plan?.FingerprintRequired ?? false,
            Websites = [.. part.RelatedWebsites.Select(Domains.NormalizeWebsite)],
            Entitlements = [.. license.Terms.Entitlements.Order(StringComparer.OrdinalIgnoreCase)],
            Metadata = metadata,
            Size = BaseSize + (metadata is { } element ? element.GetRawText().Length * 2 : 0)
                + (license.Terms.Entitlements.Sum(name => name.Length + 40) * 2) + part.RelatedWebsites.Sum(site => (site.Length * 2) + 40),
        };
    }

    private async Task<ProductFacts> ReadAsync(string productId, ProductPart product, CancellationToken cancellationToken)
    {
        if (_memory.FindProduct(productId) is { } known)
        {
            return known;
        }

        var ticket = _memory.Drops.Ticket;
        var items = await _session.Query<ContentItem, ReleaseIndex>(row => row.Published && row.ProductId == productId).ListAsync(cancellationToken);
        var releases = items.Select(item => item.TryGet<ReleasePart>(out var release) ? release : null).OfType<ReleasePart>();
        var facts = new ProductFacts(productId, product.Code, product.Slug, ProductFacts.Group(releases));
        _memory.Keep(facts, ticket);
        return facts;
    }
}
