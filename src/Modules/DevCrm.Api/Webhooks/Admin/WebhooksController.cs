using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Api.Webhooks.Deliveries;
using DevCrm.Api.Webhooks.Endpoints;
using DevCrm.Core.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using ISession = YesSql.ISession;

namespace DevCrm.Api.Webhooks.Admin;

/// <summary>The admin's webhook endpoints. Each action asks for the permission first.</summary>
public sealed class WebhooksController : Controller
{
    private const int MaxOverlapHours = 7 * 24;

    private readonly IWebhookEndpoints _endpoints;
    private readonly IAuthorizationService _authorization;
    private readonly INotifier _notifier;
    private readonly ISession _session;
    private readonly IHtmlLocalizer H;

    public WebhooksController(
        IWebhookEndpoints endpoints,
        IAuthorizationService authorization,
        INotifier notifier,
        ISession session,
        IHtmlLocalizer<WebhooksController> localizer)
    {
        _endpoints = endpoints;
        _session = session;
        _authorization = authorization;
        _notifier = notifier;
        H = localizer;
    }

    [HttpGet]
    [Admin("devcrm/webhooks", "DevCrm.Webhooks")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        await MayAsync() ? View(await _endpoints.ListAsync(cancellationToken)) : Forbid();

    [HttpGet]
    [Admin("devcrm/webhooks/create", "DevCrm.Webhooks.Create")]
    public async Task<IActionResult> Create() =>
        await MayAsync() ? View("Edit", new WebhookEndpointForm()) : Forbid();

    [HttpPost]
    [ActionName(nameof(Create))]
    [Admin("devcrm/webhooks/create", "DevCrm.Webhooks.CreatePost")]
    public async Task<IActionResult> CreatePost(WebhookEndpointForm form, CancellationToken cancellationToken)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        var result = await _endpoints.CreateAsync(form.ToInput(), cancellationToken);
        return result.Outcome == WebhookEndpointOutcome.Done ? await SecretAsync(result, oldUntilUtc: null, cancellationToken) : Refused(form, result);
    }

    [HttpGet]
    [Admin("devcrm/webhooks/{id}/edit", "DevCrm.Webhooks.Edit")]
    public async Task<IActionResult> Edit(string id, CancellationToken cancellationToken)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        return await _endpoints.FindAsync(id, cancellationToken) is { } endpoint ? View(WebhookEndpointForm.Of(endpoint)) : NotFound();
    }

    [HttpPost]
    [ActionName(nameof(Edit))]
    [Admin("devcrm/webhooks/{id}/edit", "DevCrm.Webhooks.EditPost")]
    public async Task<IActionResult> EditPost(string id, WebhookEndpointForm form, CancellationToken cancellationToken)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        form.EndpointId = id;
        var result = await _endpoints.ChangeAsync(id, form.ToInput(), cancellationToken);
        switch (result.Outcome)
        {
            case WebhookEndpointOutcome.NotFound:
                return NotFound();
            case WebhookEndpointOutcome.Invalid:
                return Refused(form, result);
            default:
                await _notifier.SuccessAsync(H["The endpoint was saved."]);
                return RedirectToAction(nameof(Deliveries), new { id });
        }
    }

    [HttpPost]
    [Admin("devcrm/webhooks/{id}/remove", "DevCrm.Webhooks.Remove")]
    public async Task<IActionResult> Remove(string id, CancellationToken cancellationToken)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (!await _endpoints.RemoveAsync(id, cancellationToken))
        {
            return NotFound();
        }

        await _notifier.SuccessAsync(H["The endpoint was removed."]);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost]
    [Admin("devcrm/webhooks/{id}/roll", "DevCrm.Webhooks.Roll")]
    public async Task<IActionResult> Roll(string id, int overlapHours, CancellationToken cancellationToken)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        var overlap = TimeSpan.FromHours(Math.Clamp(overlapHours, 0, MaxOverlapHours));
        var result = await _endpoints.RollSecretAsync(id, overlap, cancellationToken);
        return result.Outcome == WebhookEndpointOutcome.Done
            ? await SecretAsync(result, result.Endpoint!.Secrets is [_, var old] ? old.ExpiresUtc : null, cancellationToken)
            : NotFound();
    }

    [HttpPost]
    [Admin("devcrm/webhooks/{id}/test", "DevCrm.Webhooks.Test")]
    public async Task<IActionResult> Test(string id, CancellationToken cancellationToken)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await _endpoints.SendTestAsync(id, cancellationToken) is null)
        {
            await _notifier.WarningAsync(H["Nothing was sent: the endpoint is disabled or gone."]);
        }
        else
        {
            await _notifier.SuccessAsync(H["A test event is on its way. Load the page again to see the answer."]);
        }

        return RedirectToAction(nameof(Deliveries), new { id });
    }

    [HttpGet]
    [Admin("devcrm/webhooks/{id}", "DevCrm.Webhooks.Deliveries")]
    public async Task<IActionResult> Deliveries(string id, WebhookDeliveryState? state, int page = 1, CancellationToken cancellationToken = default)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await _endpoints.FindAsync(id, cancellationToken) is not { } endpoint)
        {
            return NotFound();
        }

        var (deliveries, total) = await _endpoints.ListDeliveriesAsync(id, state, PageLinks.Skip(page), PageLinks.Size, cancellationToken);
        var route = new Dictionary<string, string?>(StringComparer.Ordinal) { ["id"] = id, ["state"] = state?.ToString() };
        return View(new WebhookDeliveriesViewModel
        {
            Endpoint = endpoint,
            State = state,
            Deliveries = deliveries,
            Links = new PageLinks(page, total, route, nameof(Deliveries)),
        });
    }

    [HttpGet]
    [Admin("devcrm/webhooks/{id}/deliveries/{deliveryId}", "DevCrm.Webhooks.Delivery")]
    public async Task<IActionResult> Delivery(string id, string deliveryId, CancellationToken cancellationToken)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        return await FindAsync(id, deliveryId, cancellationToken) is { } delivery ? View(delivery) : NotFound();
    }

    [HttpPost]
    [Admin("devcrm/webhooks/{id}/deliveries/{deliveryId}/replay", "DevCrm.Webhooks.Replay")]
    public async Task<IActionResult> Replay(string id, string deliveryId, CancellationToken cancellationToken)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await FindAsync(id, deliveryId, cancellationToken) is null)
        {
            return NotFound();
        }

        if (await _endpoints.ReplayAsync(deliveryId, cancellationToken) is not { } again)
        {
            await _notifier.WarningAsync(H["Nothing was sent: the endpoint is disabled or gone."]);
            return RedirectToAction(nameof(Delivery), new { id, deliveryId });
        }

        await _notifier.SuccessAsync(H["The event is sent again with its id {0}.", again.EventId]);
        return RedirectToAction(nameof(Deliveries), new { id });
    }

    private Task<bool> MayAsync() => _authorization.AuthorizeAsync(User, WebhookPermissions.ManageWebhooks);

    private async Task<WebhookDelivery?> FindAsync(string id, string deliveryId, CancellationToken cancellationToken) =>
        await _endpoints.FindDeliveryAsync(deliveryId, cancellationToken) is { } delivery && delivery.EndpointId == id ? delivery : null;

    /// <summary>The page is the only one with the secret, so it is shown when the secret is stored and not before.</summary>
    private async Task<ViewResult> SecretAsync(WebhookEndpointResult result, DateTime? oldUntilUtc, CancellationToken cancellationToken)
    {
        await _session.SaveChangesAsync(cancellationToken);
        Response.Headers.CacheControl = "no-store";
        return View("Secret", new WebhookSecretViewModel { Endpoint = result.Endpoint!, Secret = result.Secret!, OldUntilUtc = oldUntilUtc });
    }

    private ViewResult Refused(WebhookEndpointForm form, WebhookEndpointResult result)
    {
        foreach (var fault in result.Faults!)
        {
            ModelState.AddModelError(fault.Field, fault.Message);
        }

        return View("Edit", form);
    }
}
