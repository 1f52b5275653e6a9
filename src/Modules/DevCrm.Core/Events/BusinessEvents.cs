using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace DevCrm.Core.Events;

/// <summary>Asks for the handlers each time: they may in turn use services that raise events.</summary>
internal sealed class BusinessEvents : IBusinessEvents
{
    private readonly IServiceProvider _services;

    public BusinessEvents(IServiceProvider services) => _services = services;

    public async Task RaiseAsync(BusinessEvent e, CancellationToken ct = default)
    {
        foreach (var handler in _services.GetServices<IBusinessEventHandler>())
        {
            await handler.HandleAsync(e, ct);
        }
    }
}
