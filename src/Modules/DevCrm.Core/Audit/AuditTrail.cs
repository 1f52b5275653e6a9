using System;
using System.Security.Claims;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using OrchardCore.Modules;
using ISession = YesSql.ISession;

namespace DevCrm.Core.Audit;

/// <summary>Saves entries as documents of the current session, so that none exists without the change it tells of.</summary>
internal sealed class AuditTrail : IAuditTrail
{
    internal const int NameLength = 100;
    private const string SystemUser = "system";

    private readonly ISession _session;
    private readonly IClock _clock;
    private readonly IHttpContextAccessor _httpContext;

    public AuditTrail(ISession session, IClock clock, IHttpContextAccessor httpContext)
    {
        _session = session;
        _clock = clock;
        _httpContext = httpContext;
    }

    public Task RecordAsync(AuditEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);

        var user = _httpContext.HttpContext?.User;
        var signedIn = user?.Identity?.IsAuthenticated == true;
        var record = new AuditRecord
        {
            SubjectType = Name(entry.SubjectType, nameof(entry.SubjectType)),
            SubjectId = Name(entry.SubjectId, nameof(entry.SubjectId)),
            Event = Name(entry.Event, nameof(entry.Event)),
            Before = (JsonObject?)entry.Before?.DeepClone(),
            After = (JsonObject?)entry.After?.DeepClone(),
            Reason = entry.Reason,
            UserId = signedIn ? user!.FindFirstValue(ClaimTypes.NameIdentifier) : null,
            UserName = signedIn ? user!.Identity!.Name ?? SystemUser : SystemUser,
            CreatedUtc = _clock.UtcNow,
        };
        return _session.SaveAsync(record, cancellationToken: cancellationToken);
    }

    private static string Name(string value, string field) =>
        value is { Length: > 0 and <= NameLength }
            ? value
            : throw new ArgumentException($"{field} of an audit entry needs 1 to {NameLength} characters.", nameof(value));
}
