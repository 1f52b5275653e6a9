using System;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Events;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Services;
using DevCrm.Licenses.Workflows;
using Microsoft.AspNetCore.Http;

namespace DevCrm.Licenses.Operations;

/// <summary>Stops licences and lets them go on.</summary>
internal sealed class LicenseHolds
{
    private readonly LicenseChanger _changer;
    private readonly IHttpContextAccessor _httpContext;

    public LicenseHolds(LicenseChanger changer, IHttpContextAccessor httpContext)
    {
        _changer = changer;
        _httpContext = httpContext;
    }

    public Task<LicenseChange> SuspendAsync(string licenseId, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(licenseId, "Suspended", reason, businessEvent: null, nameof(LicenseSuspendedEvent), part =>
        {
            if (part.Suspension is not null)
            {
                return LicenseChange.Unchanged;
            }

            part.Suspension = Hold(reason);
            return LicenseChange.Done;
        }, cancellationToken);

    public Task<LicenseChange> ReinstateAsync(string licenseId, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(licenseId, "Reinstated", reason, BusinessEventTypes.LicenseReinstated, workflowEvent: null, part =>
        {
            if (part.Suspension is null)
            {
                return LicenseChange.Unchanged;
            }

            part.Suspension = null;
            return LicenseChange.Done;
        }, cancellationToken);

    public Task<LicenseChange> ActivateAsync(string licenseId, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(licenseId, "Activated", reason, businessEvent: null, workflowEvent: null, part =>
        {
            if (!part.Pending)
            {
                return LicenseChange.Unchanged;
            }

            part.Pending = false;
            return LicenseChange.Done;
        }, cancellationToken);

    public Task<LicenseChange> RevokeAsync(string licenseId, string reason, CancellationToken cancellationToken) =>
        _changer.ChangeAsync(
            licenseId,
            new LicenseOperation("Revoked", reason, part =>
            {
                if (part.Revocation is not null)
                {
                    return LicenseChange.Unchanged;
                }

                part.Revocation = Hold(reason);
                return LicenseChange.Done;
            })
            {
                WorkflowEvent = nameof(LicenseRevokedEvent),
            },
            cancellationToken);

    /// <summary>A change that a revocation forbids.</summary>
    private Task<LicenseChange> ChangeAsync(
        string licenseId,
        string name,
        string reason,
        string? businessEvent,
        string? workflowEvent,
        Func<LicensePart, LicenseChange> change,
        CancellationToken cancellationToken) =>
        _changer.ChangeAsync(
            licenseId,
            new LicenseOperation(name, reason, part => part.Revocation is null ? change(part) : _changer.RefuseRevoked())
            {
                BusinessEvent = businessEvent,
                WorkflowEvent = workflowEvent,
            },
            cancellationToken);

    private LicenseHold Hold(string reason) => new()
    {
        Reason = reason.Trim(),
        SinceUtc = _changer.UtcNow,
        UserId = _httpContext.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier),
    };
}
