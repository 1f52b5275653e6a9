using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace DevCrm.Core.Events;

internal sealed class BusinessEvents : IBusinessEvents
{
    private readonly IEnumerable<IBusinessEventHandler> _handlers;

    public BusinessEvents(IEnumerable<IBusinessEventHandler> handlers) => _handlers = handlers;

    public async Task RaiseAsync(BusinessEvent e, CancellationToken ct = default)
    {
        foreach (var handler in _handlers)
        {
            await handler.HandleAsync(e, ct);
        }
    }
}
