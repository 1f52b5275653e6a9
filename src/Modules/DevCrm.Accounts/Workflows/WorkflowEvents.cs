using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Workflows.Services;

namespace DevCrm.Accounts.Workflows;

/// <summary>Asks for the workflow manager each time: workflows are optional, and they in turn use services that raise events.</summary>
internal sealed class WorkflowEvents : IWorkflowEvents
{
    private readonly IServiceProvider _services;

    public WorkflowEvents(IServiceProvider services) => _services = services;

    public Task RaiseAsync(string name, IDictionary<string, object> input, string? correlationId = null) =>
        _services.GetService<IWorkflowManager>() is { } manager ? manager.TriggerEventAsync(name, input, correlationId) : Task.CompletedTask;
}
