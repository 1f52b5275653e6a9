using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DevCrm.Core.Money;
using DevCrm.Licenses.Models;
using Microsoft.Extensions.Localization;

namespace DevCrm.Licenses.Services;

/// <summary>A field and what is wrong with it.</summary>
public readonly record struct LicenseFault(string Field, string Message);

/// <summary>The rules of a licence's fields, the same for the editor, automation, imports and recipes.</summary>
public sealed partial class LicenseChecks
{
    /// <summary>64 KB of UTF-8.</summary>
    public const int MaxMetadataBytes = 65_536;

    public const int MaxMetadataDepth = 32;
    private const int MaxEntries = 200;

    private readonly IStringLocalizer S;

    public LicenseChecks(IStringLocalizer<LicenseChecks> localizer) => S = localizer;

    public IEnumerable<LicenseFault> Check(LicensePart part) =>
        CheckReferences(part).Concat(CheckDates(part)).Concat(CheckLimits(part)).Concat(CheckLists(part)).Concat(CheckBilling(part.Billing));

    private IEnumerable<LicenseFault> CheckReferences(LicensePart part)
    {
        if (part.AccountId.Length == 0)
        {
            yield return new(nameof(part.AccountId), S["A licence belongs to an account."]);
        }

        if (part.PlanId.Length == 0)
        {
            yield return new(nameof(part.PlanId), S["A licence needs a plan."]);
        }

        if (part.ProductId.Length == 0)
        {
            yield return new(nameof(part.ProductId), S["A licence needs a product."]);
        }
    }

    private IEnumerable<LicenseFault> CheckDates(LicensePart part)
    {
        if (part.EndUtc is { } end && end <= part.StartUtc)
        {
            yield return new(nameof(part.EndUtc), S["The end must be after the start."]);
        }
    }

    private IEnumerable<LicenseFault> CheckLimits(LicensePart part)
    {
        var limits = part.Limits;
        if (new long?[] { limits.Activations, limits.Users, limits.Domains, limits.UnitsPerMonth }.Any(limit => limit < 0))
        {
            yield return new(nameof(part.Limits), S["A limit is 0 or more; leave it empty for the plan's."]);
        }
    }

    private IEnumerable<LicenseFault> CheckLists(LicensePart part)
    {
        foreach (var site in part.RelatedWebsites.Where(site => !Host().IsMatch(site) || site.Length > 253))
        {
            yield return new(nameof(part.RelatedWebsites), S["'{0}' is not a host name such as www.example.com or *.example.com.", site]);
        }

        if (part.RelatedWebsites.Count > MaxEntries)
        {
            yield return new(nameof(part.RelatedWebsites), S["At most {0} entries.", MaxEntries]);
        }

        if (part.Entitlements.Count > MaxEntries || part.Entitlements.Any(entitlement => entitlement.Length is 0 or > 100))
        {
            yield return new(nameof(part.Entitlements), S["At most {0} entitlements of at most 100 characters.", MaxEntries]);
        }

        if (part.Metadata is { } metadata && System.Text.Encoding.UTF8.GetByteCount(metadata.ToJsonString()) > MaxMetadataBytes)
        {
            yield return new(nameof(part.Metadata), S["At most 64 KB."]);
        }
        else if (Depth(part.Metadata) > MaxMetadataDepth)
        {
            yield return new(nameof(part.Metadata), S["At most {0} levels of objects and lists in each other.", MaxMetadataDepth]);
        }
    }

    /// <summary>Answers and licence files put the metadata a few levels deeper, and readers of JSON stop at 64.</summary>
    private static int Depth(JsonNode? node) => node switch
    {
        JsonObject fields => 1 + fields.Select(field => Depth(field.Value)).DefaultIfEmpty().Max(),
        JsonArray items => 1 + items.Select(Depth).DefaultIfEmpty().Max(),
        _ => 0,
    };

    private IEnumerable<LicenseFault> CheckBilling(LicenseBilling billing)
    {
        if (billing.Currency.Length > 0 && !Currencies.IsKnown(billing.Currency))
        {
            yield return new(nameof(LicensePart.Billing) + "." + nameof(billing.Currency), S["'{0}' is not a currency code, such as EUR.", billing.Currency]);
        }

        if (new[] { billing.PrepaidUnits, billing.PrepaidUnitAmount, billing.ExtraUnitAmount }.Any(amount => amount < 0))
        {
            yield return new(nameof(LicensePart.Billing), S["Units and prices are 0 or more."]);
        }

        foreach (var invoice in billing.Invoices)
        {
            if (invoice.Url is { Length: > 0 } url
                && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"))
            {
                yield return new(nameof(LicensePart.Billing) + "." + nameof(billing.Invoices), S["'{0}' is not a web address.", url]);
            }
        }
    }

    [GeneratedRegex(@"\A(\*\.)?([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)*[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Host();
}
