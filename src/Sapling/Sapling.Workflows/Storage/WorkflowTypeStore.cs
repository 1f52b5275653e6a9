using OrchardCore.Workflows.Indexes;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;
using YesSql;

namespace Sapling.Workflows.Storage;

internal sealed class WorkflowTypeStore(ISession session) : IWorkflowTypeStore
{
    public Task<WorkflowType?> GetAsync(long id) => session.GetAsync<WorkflowType>(id);

    public Task<WorkflowType?> GetAsync(string uid) =>
        session.Query<WorkflowType, WorkflowTypeIndex>(index => index.WorkflowTypeId == uid).FirstOrDefaultAsync();

    public Task<IEnumerable<WorkflowType>> GetByStartActivityAsync(string activityName) =>
        session.Query<WorkflowType, WorkflowTypeStartActivitiesIndex>(index => index.StartActivityName == activityName && index.IsEnabled).ListAsync();

    public Task SaveAsync(WorkflowType workflowType) => session.SaveAsync(workflowType);

    /// <summary>Deletes the type with all its runs.</summary>
    public async Task DeleteAsync(WorkflowType workflowType)
    {
        var workflows = await session.Query<Workflow, WorkflowIndex>(index => index.WorkflowTypeId == workflowType.WorkflowTypeId).ListAsync();
        foreach (var workflow in workflows)
        {
            session.Delete(workflow);
        }
        session.Delete(workflowType);
    }
}
