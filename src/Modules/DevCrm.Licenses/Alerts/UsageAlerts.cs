using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Claims;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Audit;
using Microsoft.AspNetCore.Http;
using OrchardCore.Modules;
using YesSql;
using ISession = YesSql.ISession;

namespace DevCrm.Licenses.Alerts;

/// <summary>Staff's list of alerts.</summary>
public sealed class UsageAlerts
{
    private readonly ISession _session;
    private readonly IClock _clock;
    private readonly IAuditTrail _audit;
    private readonly IHttpContextAccessor _httpContext;

    public UsageAlerts(ISession session, IClock clock, IAuditTrail audit, IHttpContextAccessor httpContext)
    {
        _session = session;
        _clock = clock;
        _audit = audit;
        _httpContext = httpContext;
    }

    public async Task<(IReadOnlyList<UsageAlert> Alerts, int Total)> ListAsync(
        UsageAlertKind? kind, bool open, int skip, int take, CancellationToken cancellationToken = default)
    {
        var query = _session.Query<UsageAlert, UsageAlertIndex>(row => row.IsOpen == open);
        if (kind is { } only)
        {
            var name = only.ToString();
            query = query.Where(row => row.Kind == name);
        }

        var total = await query.CountAsync(cancellationToken);
        var alerts = await query.OrderByDescending(row => row.CreatedUtc).ThenByDescending(row => row.Id)
            .Skip(skip).Take(take).ListAsync(cancellationToken);
        return (alerts.ToArray(), total);
    }

    public async Task<IReadOnlyList<UsageAlert>> ListOfAsync(string licenseId, int take, CancellationToken cancellationToken = default) =>
        [.. await _session.Query<UsageAlert, UsageAlertIndex>(row => row.LicenseId == licenseId)
            .OrderByDescending(row => row.CreatedUtc).Take(take).ListAsync(cancellationToken)];

    /// <summary>Someone has looked at it. False when there is no such open alert.</summary>
    public async Task<bool> CloseAsync(string alertId, CancellationToken cancellationToken = default)
    {
        var alert = await _session.Query<UsageAlert, UsageAlertIndex>(row => row.AlertId == alertId && row.IsOpen).FirstOrDefaultAsync(cancellationToken);
        if (alert is null)
        {
            return false;
        }

        alert.ClosedUtc = _clock.UtcNow;
        alert.ClosedBy = _httpContext.HttpContext?.User.FindFirstValue(ClaimTypes.Name);
        await _session.SaveAsync(alert, checkConcurrency: true, cancellationToken: cancellationToken);
        await _audit.RecordAsync(
            new AuditEntry(LicensesConstants.LicenseType, alert.LicenseId, "AlertClosed", After: new JsonObject { ["Kind"] = alert.Kind.ToString() }),
            cancellationToken);
        return true;
    }
}
