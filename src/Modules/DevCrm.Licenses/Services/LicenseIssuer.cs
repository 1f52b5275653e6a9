using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Services;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Rules;
using DevCrm.Products.Models;
using DevCrm.Products.Services;
using OrchardCore.ContentManagement;
using OrchardCore.Title.Models;

namespace DevCrm.Licenses.Services;

/// <summary>Makes licences. Number, key, audit and event come with their publication, as for those that staff make.</summary>
internal sealed class LicenseIssuer : ILicenseIssuer
{
    internal const int MaxQuantity = 1_000_000;
    private const int MaxNameLength = 255;

    private readonly IContentManager _contentManager;
    private readonly ILicenses _licenses;
    private readonly LicenseReader _reader;
    private readonly LicenseEffects _effects;
    private readonly LicenseChecks _checks;
    private readonly IAccounts _accounts;

    public LicenseIssuer(
        IContentManager contentManager,
        ILicenses licenses,
        LicenseReader reader,
        LicenseEffects effects,
        LicenseChecks checks,
        IAccounts accounts)
    {
        _contentManager = contentManager;
        _licenses = licenses;
        _reader = reader;
        _effects = effects;
        _checks = checks;
        _accounts = accounts;
    }

    public async Task<IssueResult> IssueAsync(IssueLicense request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (string.IsNullOrWhiteSpace(request.Source))
        {
            return new IssueResult(IssueOutcome.Invalid, Error: "A licence needs a source.");
        }

        if (await _effects.FindAsync(LicenseEffects.SourceKey(request.Source), cancellationToken) is { } earlier)
        {
            return new IssueResult(IssueOutcome.AlreadyIssued, await _licenses.GetAsync(earlier.LicenseId, cancellationToken));
        }

        if (request.Quantity is < 1 or > MaxQuantity)
        {
            return new IssueResult(IssueOutcome.Invalid, Error: $"The quantity must be 1 to {MaxQuantity}.");
        }

        if (await _reader.PlanAsync(request.PlanId, cancellationToken) is not { } plan
            || await _reader.ProductAsync(plan.Part.ProductId, cancellationToken) is not { } product)
        {
            return new IssueResult(IssueOutcome.UnknownPlan, Error: $"There is no published plan '{request.PlanId}' of a published product.");
        }

        if (await _accounts.GetAsync(request.AccountId, cancellationToken) is not { } account)
        {
            return new IssueResult(IssueOutcome.UnknownAccount, Error: $"There is no account '{request.AccountId}'.");
        }

        if (!LicenseOwners.MayOwn(product.Part, account, request.Type ?? plan.Part.LicenseType))
        {
            return new IssueResult(IssueOutcome.ProductNotForAccount, Error: $"{product.Name} is not for the account {account.Name}.");
        }

        return await CreateAsync(request, plan, product, account, cancellationToken);
    }

    private async Task<IssueResult> CreateAsync(
        IssueLicense request, CatalogPlan plan, CatalogProduct product, Account account, CancellationToken cancellationToken)
    {
        var item = await _contentManager.NewAsync(LicensesConstants.LicenseType);
        var name = request.Name ?? $"{product.Name} {plan.Name}";
        name = name[..Math.Min(name.Length, MaxNameLength)];
        item.DisplayText = name;
        item.Alter<TitlePart>(title => title.Title = name);
        item.Alter<LicensePart>(part => Fill(part, request, plan, account));

        item.TryGet<LicensePart>(out var filled);
        if (_checks.Check(filled!).ToArray() is [var fault, ..])
        {
            return new IssueResult(IssueOutcome.Invalid, Error: $"{fault.Field}: {fault.Message}");
        }

        if (!await _contentManager.CreateAsync(item, VersionOptions.Published))
        {
            return new IssueResult(IssueOutcome.Invalid, Error: "A content handler refused the licence.");
        }

        await _effects.AddAsync(LicenseEffects.SourceKey(request.Source), item.ContentItemId, cancellationToken);
        return new IssueResult(IssueOutcome.Issued, await _reader.ReadAsync(item, cancellationToken));
    }

    private void Fill(LicensePart part, IssueLicense request, CatalogPlan plan, Account account)
    {
        var start = ToSeconds(request.StartUtc ?? _reader.UtcNow);
        part.PlanId = plan.Id;
        part.ProductId = plan.Part.ProductId;
        part.AccountId = account.Id;
        part.Type = request.Type ?? plan.Part.LicenseType;
        part.StartUtc = start;
        part.EndUtc = request.EndUtc is { } end ? ToSeconds(end) : TermCalendar.End(start, plan.Part.TermUnit, plan.Part.TermLength);
        part.Limits = request.Limits ?? Multiply(plan.Part.Limits, request.Quantity);
        part.Entitlements = [.. request.Entitlements];
        part.RelatedWebsites = [.. request.RelatedWebsites];
        part.Metadata = (JsonObject?)request.Metadata?.DeepClone();
        part.Billing = request.Billing ?? new LicenseBilling { Currency = plan.Part.Currency };
        part.Billing.ExtraUnitAmount ??= plan.Part.ExtraUnitAmount;
        part.Pending = request.Pending;
        part.CreatorUserId = request.CreatorUserId;
        part.RepresentativeUserId = request.RepresentativeUserId ?? account.Part.RepresentativeUserId;
        part.PartnerAccountId = request.PartnerAccountId ?? account.Part.PartnerAccountId;
        part.Source = request.Source;
    }

    /// <summary>One unit is the plan as it is, so that a later change of its limits reaches the licence; more are an override.</summary>
    private static LicenseLimits Multiply(LicenseLimits limits, int quantity) => quantity == 1
        ? new LicenseLimits()
        : new LicenseLimits
        {
            Activations = (int?)Times(limits.Activations, quantity, int.MaxValue),
            Users = (int?)Times(limits.Users, quantity, int.MaxValue),
            Domains = (int?)Times(limits.Domains, quantity, int.MaxValue),
            UnitsPerMonth = Times(limits.UnitsPerMonth, quantity, long.MaxValue / MaxQuantity),
        };

    private static long? Times(long? limit, int quantity, long most) => limit is { } one ? Math.Min(one * quantity, most) : null;

    /// <summary>Fractions of a second would only make dates that look equal differ.</summary>
    private static DateTime ToSeconds(DateTime time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
}
