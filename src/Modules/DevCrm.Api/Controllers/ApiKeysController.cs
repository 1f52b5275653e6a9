using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Api.Keys;
using DevCrm.Api.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;
using YesSql;

namespace DevCrm.Api.Controllers;

/// <summary>Makes, lists and revokes API keys.</summary>
public sealed class ApiKeysController : Controller
{
    private readonly ApiKeys _keys;
    private readonly ApiScopes _scopes;
    private readonly ISession _session;
    private readonly IAuthorizationService _authorization;
    private readonly INotifier _notifier;
    private readonly IClock _clock;
    private readonly IHtmlLocalizer H;
    private readonly IStringLocalizer S;

    public ApiKeysController(
        ApiKeys keys,
        ApiScopes scopes,
        ISession session,
        IAuthorizationService authorization,
        INotifier notifier,
        IClock clock,
        IHtmlLocalizer<ApiKeysController> html,
        IStringLocalizer<ApiKeysController> text)
    {
        _keys = keys;
        _scopes = scopes;
        _session = session;
        _authorization = authorization;
        _notifier = notifier;
        _clock = clock;
        H = html;
        S = text;
    }

    [HttpGet]
    [Admin("devcrm/api-keys", "DevCrm.ApiKeys")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => await IsAllowedAsync()
        ? View(new ApiKeysViewModel { Keys = await _keys.ListAsync(cancellationToken), UtcNow = _clock.UtcNow })
        : Forbid();

    [HttpGet]
    [Admin("devcrm/api-keys/create", "DevCrm.ApiKeys.Create")]
    public async Task<IActionResult> Create() => await IsAllowedAsync()
        ? View(new ApiKeyViewModel { KnownScopes = _scopes.List() })
        : Forbid();

    [HttpPost]
    [ActionName(nameof(Create))]
    [Admin("devcrm/api-keys/create", "DevCrm.ApiKeys.Create")]
    public async Task<IActionResult> CreatePost(ApiKeyViewModel model, CancellationToken cancellationToken)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        model.KnownScopes = _scopes.List();
        Check(model);
        if (!ModelState.IsValid)
        {
            return View(nameof(Create), model);
        }

        var expires = model.Expires is { } day ? DateTime.SpecifyKind(day, DateTimeKind.Utc) : (DateTime?)null;
        var created = await _keys.CreateAsync(model.Name!.Trim(), model.Scopes, expires, User.Identity?.Name ?? "", cancellationToken);

        // A token that is shown is one that is stored.
        await _session.SaveChangesAsync(cancellationToken);
        Response.Headers.CacheControl = "no-cache, no-store";
        Response.Headers.Pragma = "no-cache";
        return View("Created", new ApiKeyCreatedViewModel { Name = created.Key.Name, Token = created.Token });
    }

    [HttpPost]
    [Admin("devcrm/api-keys/{id}/revoke", "DevCrm.ApiKeys.Revoke")]
    public async Task<IActionResult> Revoke(string id, CancellationToken cancellationToken)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        if (await _keys.FindAsync(id, cancellationToken) is not { } key)
        {
            return NotFound();
        }

        if (await _keys.RevokeAsync(key, User.Identity?.Name ?? "", cancellationToken))
        {
            // What is told as revoked is.
            await _session.SaveChangesAsync(cancellationToken);
            await _notifier.SuccessAsync(H["The key {0} opens nothing any more.", key.Name]);
        }
        else
        {
            await _notifier.WarningAsync(H["The key was revoked already."]);
        }

        return RedirectToAction(nameof(Index));
    }

    private void Check(ApiKeyViewModel model)
    {
        if (model.Scopes.Count == 0)
        {
            ModelState.AddModelError(nameof(model.Scopes), S["Choose at least one scope."]);
        }

        if (model.Scopes.Where(scope => scope != ApiScopes.All && !model.KnownScopes.Contains(scope, StringComparer.Ordinal)).ToArray() is [var unknown, ..])
        {
            ModelState.AddModelError(nameof(model.Scopes), S["There is no scope {0}.", unknown]);
        }

        if (model.Expires <= _clock.UtcNow)
        {
            ModelState.AddModelError(nameof(model.Expires), S["Choose a day to come, or none."]);
        }
    }

    private Task<bool> IsAllowedAsync() => _authorization.AuthorizeAsync(User, ApiPermissions.ManageApiKeys);
}
