using System.Threading;
using System.Threading.Tasks;

namespace DevCrm.Core.Audit;

/// <summary>Records what happened, in the transaction in which it happened.</summary>
public interface IAuditTrail
{
    /// <summary>Saves the entry in the current session, with the time and the signed-in user (or "system").</summary>
    Task RecordAsync(AuditEntry entry, CancellationToken cancellationToken = default);
}
