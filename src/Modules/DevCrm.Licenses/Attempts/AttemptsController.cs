using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.ViewModels;
using DevCrm.Licenses.Indexes;
using DevCrm.Licenses.Programs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using YesSql;
using YesSql.Services;

namespace DevCrm.Licenses.Attempts;

/// <summary>The admin's log of what programs asked.</summary>
public sealed class AttemptsController : Controller
{
    private const string NoLicense = "-";

    private readonly AttemptSearch _search;
    private readonly ISession _session;
    private readonly IAuthorizationService _authorization;
    private readonly IStringLocalizer S;

    public AttemptsController(
        AttemptSearch search, ISession session, IAuthorizationService authorization, IStringLocalizer<AttemptsController> localizer)
    {
        _search = search;
        _session = session;
        _authorization = authorization;
        S = localizer;
    }

    [HttpGet]
    [Admin("devcrm/attempts", "DevCrm.Attempts")]
    public async Task<IActionResult> Index(AttemptsViewModel filter, int page = 1, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (!await _authorization.AuthorizeAsync(User, ProgramPermissions.ViewLicenseAttempts))
        {
            return Forbid();
        }

        var country = ProgramCountry.Parse(Given(filter.Country));
        if (country is null && Given(filter.Country) is not null)
        {
            ModelState.AddModelError(nameof(filter.Country), S["Country: the two letters of a country, such as DE."]);
        }

        var wanted = new AttemptFilter(
            await LicenseIdAsync(filter.License, cancellationToken),
            Given(filter.Code)?.ToUpperInvariant(),
            Given(filter.Address),
            country,
            filter.From?.ToDateTime(TimeOnly.MinValue),
            filter.To is { } last && last < DateOnly.MaxValue ? last.AddDays(1).ToDateTime(TimeOnly.MinValue) : null);

        // What was not understood is no filter: all requests would be taken for those that were asked for.
        var (attempts, total) = ModelState.IsValid
            ? await _search.FindAsync(wanted, PageLinks.Skip(page), PageLinks.Size, cancellationToken)
            : ([], 0);
        return View(new AttemptsViewModel
        {
            License = filter.License,
            Code = filter.Code,
            Address = filter.Address,
            Country = filter.Country,
            From = filter.From,
            To = filter.To,
            Attempts = attempts,
            Numbers = await NumbersAsync(attempts, cancellationToken),
            Links = new PageLinks(page, total, new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["license"] = filter.License,
                ["code"] = filter.Code,
                ["address"] = filter.Address,
                ["country"] = filter.Country,
                ["from"] = Text(filter.From),
                ["to"] = Text(filter.To),
            }),
        });
    }

    private async Task<string?> LicenseIdAsync(string? license, CancellationToken cancellationToken)
    {
        if (Given(license) is not { } text)
        {
            return null;
        }

        var number = text.ToUpperInvariant();
        var row = await _session.QueryIndex<LicenseIndex>(index => index.LicenseNumber == number || index.ContentItemId == text)
            .FirstOrDefaultAsync(cancellationToken);
        return row?.ContentItemId ?? NoLicense;
    }

    private async Task<Dictionary<string, string>> NumbersAsync(IReadOnlyList<Attempt> attempts, CancellationToken cancellationToken)
    {
        var ids = attempts.Select(attempt => attempt.LicenseId).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        if (ids.Length == 0)
        {
            return [];
        }

        var rows = await _session.QueryIndex<LicenseIndex>(index => index.ContentItemId.IsIn(ids)).ListAsync(cancellationToken);
        return rows.GroupBy(row => row.ContentItemId, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().LicenseNumber, StringComparer.Ordinal);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
