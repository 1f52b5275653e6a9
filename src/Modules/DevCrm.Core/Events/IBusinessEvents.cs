using System.Threading;
using System.Threading.Tasks;

namespace DevCrm.Core.Events;

/// <summary>Tells the other modules what has happened. Whoever changes something raises the event in the scope of the change.</summary>
public interface IBusinessEvents
{
    /// <summary>Gives the event to every handler, in the session and transaction of the caller: both land or neither does.</summary>
    Task RaiseAsync(BusinessEvent e, CancellationToken ct = default);
}
