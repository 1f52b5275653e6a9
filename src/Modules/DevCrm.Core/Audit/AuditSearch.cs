using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using YesSql;

namespace DevCrm.Core.Audit;

/// <summary>Reads the audit trail, newest entries first.</summary>
public sealed class AuditSearch
{
    private readonly ISession _session;

    public AuditSearch(ISession session) => _session = session;

    public async Task<(IReadOnlyList<AuditRecord> Records, int Total)> FindAsync(
        string? subjectType, string? subjectId, string? eventName, string? user, int skip, int take, CancellationToken cancellationToken = default)
    {
        var query = _session.Query<AuditRecord, AuditRecordIndex>();
        if (Given(subjectType) is { } type)
        {
            query = query.Where(row => row.SubjectType == type);
        }

        if (Given(subjectId) is { } id)
        {
            query = query.Where(row => row.SubjectId == id);
        }

        if (Given(eventName) is { } name)
        {
            query = query.Where(row => row.Event == name);
        }

        if (Given(user) is { } userName)
        {
            query = query.Where(row => row.UserName == userName);
        }

        var total = await query.CountAsync(cancellationToken);
        var records = await query.OrderByDescending(row => row.CreatedUtc).ThenByDescending(row => row.Id)
            .Skip(skip).Take(take).ListAsync(cancellationToken);
        return (records.ToArray(), total);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
