using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Audit;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Services;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Modules;

namespace DevCrm.Licenses.Handlers;

/// <summary>Keeps a licence whole however it is made and changed: checked, numbered, keyed, scheduled, audited.</summary>
public sealed class LicensePartHandler : ContentPartHandler<LicensePart>
{
    private readonly LicenseChecks _checks;
    private readonly IAuditTrail _audit;
    private readonly IClock _clock;
    private readonly IHttpContextAccessor _httpContext;
    private readonly System.IServiceProvider _services;

    public LicensePartHandler(
        LicenseChecks checks, IAuditTrail audit, IClock clock, IHttpContextAccessor httpContext, System.IServiceProvider services)
    {
        _checks = checks;
        _audit = audit;
        _clock = clock;
        _httpContext = httpContext;
        _services = services;
    }

    private CancellationToken Aborted => _httpContext.HttpContext?.RequestAborted ?? CancellationToken.None;

    // Asked for late: issuing raises events, whose workflows make content, whose handlers are these.
    private LicenseIssuance Issuance => _services.GetRequiredService<LicenseIssuance>();

    public override Task InitializingAsync(InitializingContentContext context, LicensePart part)
    {
        var now = _clock.UtcNow;
        part.StartUtc = new System.DateTime(now.Ticks - (now.Ticks % System.TimeSpan.TicksPerSecond), System.DateTimeKind.Utc);
        part.Apply();
        return Task.CompletedTask;
    }

    public override Task ValidatingAsync(ValidateContentContext context, LicensePart part)
    {
        foreach (var (field, message) in _checks.Check(part))
        {
            context.Fail(new ValidationResult(message, [nameof(LicensePart) + "." + field]));
        }

        return Task.CompletedTask;
    }

    public override async Task CreatingAsync(CreateContentContext context, LicensePart part)
    {
        part.CreatorUserId ??= _httpContext.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier);
        part.Apply();

        // An import creates what is published already.
        if (context.ContentItem.Published && !await Issuance.PrepareAsync(part))
        {
            context.Cancel = true;
        }
    }

    public override async Task CreatedAsync(CreateContentContext context, LicensePart part)
    {
        await Issuance.TellCreatedAsync(part);
        if (context.ContentItem.Published)
        {
            await Issuance.AnnounceAsync(part);
        }
    }

    public override async Task PublishingAsync(PublishContentContext context, LicensePart part)
    {
        var statusBefore = part.RecordedStatus;
        var isIssued = part.IssuedUtc is not null;
        if (!await Issuance.PrepareAsync(part))
        {
            context.Cancel = true;
            return;
        }

        if (isIssued)
        {
            await RecordEditAsync(context.PreviousItem, part, statusBefore);
        }
    }

    public override Task PublishedAsync(PublishContentContext context, LicensePart part) => Issuance.AnnounceAsync(part);

    public override async Task UpdatingAsync(UpdateContentContext context, LicensePart part)
    {
        if (!context.ContentItem.Published)
        {
            return;
        }

        var change = await _services.GetRequiredService<LicenseSchedule>().RefreshAsync(part, Aborted);
        part.Apply();
        if (change.IsChange)
        {
            var entry = new AuditEntry(
                LicensesConstants.LicenseType,
                context.ContentItem.ContentItemId,
                "StatusChanged",
                new JsonObject { ["Status"] = change.Before.ToString() },
                new JsonObject { ["Status"] = change.After.ToString() });
            await _audit.RecordAsync(entry, Aborted);
        }
    }

    public override Task CloningAsync(CloneContentContext context, LicensePart part)
    {
        // A copy is another licence: it gets a number, a key and a history of its own.
        context.CloneContentItem.Alter<LicensePart>(copy =>
        {
            copy.LicenseNumber = "";
            copy.KeyHash = "";
            copy.ProtectedKey = "";
            copy.Source = "";
            copy.Suspension = null;
            copy.Revocation = null;
            copy.IssuedUtc = null;
            copy.NextOccasionUtc = null;
            copy.HandledUntilUtc = null;
            copy.HandledEndUtc = null;
            copy.CreatorUserId = null;
            copy.Billing = new LicenseBilling { Currency = copy.Billing.Currency };
        });
        return Task.CompletedTask;
    }

    private async Task RecordEditAsync(ContentItem? previous, LicensePart part, LicenseStatus statusBefore)
    {
        if (previous is null || !previous.TryGet<LicensePart>(out var old) || ReferenceEquals(old, part))
        {
            return;
        }

        var (before, after) = LicenseDifferences.Between(old, part);
        before["Status"] = statusBefore.ToString();
        after["Status"] = part.RecordedStatus.ToString();
        await _audit.RecordAsync(new AuditEntry(LicensesConstants.LicenseType, part.ContentItem.ContentItemId, "Edited", before, after), Aborted);
    }
}
