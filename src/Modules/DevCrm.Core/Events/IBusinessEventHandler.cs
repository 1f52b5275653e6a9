using System.Threading;
using System.Threading.Tasks;

namespace DevCrm.Core.Events;

/// <summary>
/// Hears of every business event before its change is committed. It writes to the same session and leaves slow work and calls to other
/// machines to a later task; an exception of it undoes the change.
/// </summary>
public interface IBusinessEventHandler
{
    Task HandleAsync(BusinessEvent e, CancellationToken ct);
}
