using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;

namespace DevCrm.Core.SignIns;

/// <summary>The admin's log of sign-ins.</summary>
public sealed class SignInsController : Controller
{
    private readonly SignInSearch _search;
    private readonly IAuthorizationService _authorization;

    public SignInsController(SignInSearch search, IAuthorizationService authorization)
    {
        _search = search;
        _authorization = authorization;
    }

    [HttpGet]
    [Admin("devcrm/sign-ins", "DevCrm.SignIns")]
    public async Task<IActionResult> Index(SignInsViewModel filter, int page = 1, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (!await _authorization.AuthorizeAsync(User, CorePermissions.ViewSignIns))
        {
            return Forbid();
        }

        var wanted = new SignInFilter(
            Given(filter.User),
            Given(filter.Address),
            filter.Outcome,
            filter.From?.ToDateTime(TimeOnly.MinValue),
            filter.To is { } last && last < DateOnly.MaxValue ? last.AddDays(1).ToDateTime(TimeOnly.MinValue) : null);
        var (records, total) = await _search.FindAsync(wanted, PageLinks.Skip(page), PageLinks.Size, cancellationToken);
        return View(new SignInsViewModel
        {
            User = filter.User,
            Address = filter.Address,
            Outcome = filter.Outcome,
            From = filter.From,
            To = filter.To,
            Records = records,
            Links = new PageLinks(page, total, new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["user"] = filter.User,
                ["address"] = filter.Address,
                ["outcome"] = filter.Outcome?.ToString(),
                ["from"] = Text(filter.From),
                ["to"] = Text(filter.To),
            }),
        });
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
