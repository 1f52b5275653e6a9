using Microsoft.Extensions.Logging;
using OrchardCore.Modules;
using OrchardCore.Workflows.Indexes;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;
using YesSql;

namespace Sapling.Workflows.Storage;

internal sealed class WorkflowTypeStore(ISession session, IEnumerable<IWorkflowTypeEventHandler> handlers, ILogger<WorkflowTypeStore> logger) : IWorkflowTypeStore
{
    public Task<WorkflowType?> GetAsync(long id) => session.GetAsync<WorkflowType>(id);

    public Task<WorkflowType?> GetAsync(string uid) =>
        session.Query<WorkflowType, WorkflowTypeIndex>(index => index.WorkflowTypeId == uid).FirstOrDefaultAsync();

    public Task<IEnumerable<WorkflowType>> GetByStartActivityAsync(string activityName) =>
        session.Query<WorkflowType, WorkflowTypeStartActivitiesIndex>(index => index.StartActivityName == activityName && index.IsEnabled).ListAsync();

    public async Task SaveAsync(WorkflowType workflowType)
    {
        var isNew = workflowType.Id == 0;
        await session.SaveAsync(workflowType);
        if (isNew)
        {
            await handlers.InvokeAsync((handler, context) => handler.CreatedAsync(context), new WorkflowTypeCreatedContext(workflowType), logger);
        }
        else
        {
            await handlers.InvokeAsync((handler, context) => handler.UpdatedAsync(context), new WorkflowTypeUpdatedContext(workflowType), logger);
        }
    }

    /// <summary>Deletes the type with all its runs.</summary>
    public async Task DeleteAsync(WorkflowType workflowType)
    {
        var workflows = await session.Query<Workflow, WorkflowIndex>(index => index.WorkflowTypeId == workflowType.WorkflowTypeId).ListAsync();
        foreach (var workflow in workflows)
        {
            session.Delete(workflow);
        }
        session.Delete(workflowType);
        await handlers.InvokeAsync((handler, context) => handler.DeletedAsync(context), new WorkflowTypeDeletedContext(workflowType), logger);
    }
}
