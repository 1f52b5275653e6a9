using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Services;
using DevCrm.Core.Audit;
using OrchardCore.Modules;
using OrchardCore.Users.Models;
using YesSql;

namespace DevCrm.Campaigns.OptOuts;

/// <summary>Who wants no announcements.</summary>
public sealed class AnnouncementOptOuts
{
    private readonly ISession _session;
    private readonly UnsubscribeToken _token;
    private readonly PortalUsers _users;
    private readonly IAuditTrail _audit;
    private readonly IClock _clock;

    internal AnnouncementOptOuts(ISession session, UnsubscribeToken token, PortalUsers users, IAuditTrail audit, IClock clock)
    {
        _session = session;
        _token = token;
        _users = users;
        _audit = audit;
        _clock = clock;
    }

    public string Token(string userId) => _token.Make(userId);

    /// <summary>The user of a link; null when the link is not ours or the user is gone.</summary>
    public async Task<User?> FindUserAsync(string token) =>
        _token.Read(token) is { } userId ? await _users.FindByIdAsync(userId) : null;

    public async Task<bool> HasAsync(string userId, CancellationToken cancellationToken = default) =>
        await FindAsync(userId, cancellationToken) is not null;

    /// <summary>Remembers or forgets that the user wants none. The change is committed on return.</summary>
    public async Task SetAsync(string userId, bool optOut, CancellationToken cancellationToken = default)
    {
        var known = await FindAsync(userId, cancellationToken);
        if (optOut == known is not null)
        {
            return;
        }

        if (known is null)
        {
            await _session.SaveAsync(new AnnouncementOptOut { UserId = userId, CreatedUtc = _clock.UtcNow }, cancellationToken: cancellationToken);
        }
        else
        {
            _session.Delete(known);
        }

        await _audit.RecordAsync(
            new AuditEntry("User", userId, "AnnouncementsChanged", After: new JsonObject { ["Wanted"] = !optOut }), cancellationToken);
        await _session.SaveChangesAsync(cancellationToken);
    }

    private Task<AnnouncementOptOut?> FindAsync(string userId, CancellationToken cancellationToken) =>
        _session.Query<AnnouncementOptOut, AnnouncementOptOutIndex>(row => row.UserId == userId).FirstOrDefaultAsync(cancellationToken)!;
}
