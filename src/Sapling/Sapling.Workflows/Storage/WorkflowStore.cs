using OrchardCore.Workflows.Indexes;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;
using YesSql;

namespace Sapling.Workflows.Storage;

internal sealed class WorkflowStore(ISession session) : IWorkflowStore
{
    public Task<int> CountAsync(string? workflowTypeId = null) => OfType(workflowTypeId).CountAsync();

    public async Task<bool> HasHaltedInstanceAsync(string workflowTypeId) =>
        await session.QueryIndex<WorkflowBlockingActivitiesIndex>(index => index.WorkflowTypeId == workflowTypeId).FirstOrDefaultAsync() is not null;

    public Task<IEnumerable<Workflow>> ListAsync(string workflowTypeId, string activityName, string? correlationId = null, bool isAlwaysCorrelated = false) =>
        Halted(activityName, correlationId, isAlwaysCorrelated).Where(index => index.WorkflowTypeId == workflowTypeId).NoDuplicates().ListAsync();

    public Task<IEnumerable<Workflow>> ListByActivityNameAsync(string activityName, string? correlationId = null, bool isAlwaysCorrelated = false) =>
        Halted(activityName, correlationId, isAlwaysCorrelated).NoDuplicates().ListAsync();

    public Task<Workflow?> GetAsync(long id) => session.GetAsync<Workflow>(id);

    public async Task SaveAsync(Workflow workflow)
    {
        await session.SaveAsync(workflow);
        // The next event of this request has to find the run where it halted.
        await session.FlushAsync();
    }

    public Task DeleteAsync(Workflow workflow)
    {
        session.Delete(workflow);
        return Task.CompletedTask;
    }

    private IQuery<Workflow, WorkflowIndex> OfType(string? workflowTypeId)
    {
        var query = session.Query<Workflow, WorkflowIndex>();
        return workflowTypeId is null ? query : query.Where(index => index.WorkflowTypeId == workflowTypeId);
    }

    private IQuery<Workflow, WorkflowBlockingActivitiesIndex> Halted(string activityName, string? correlationId, bool isAlwaysCorrelated)
    {
        var correlation = correlationId ?? "";
        var query = session.Query<Workflow, WorkflowBlockingActivitiesIndex>(index => index.ActivityName == activityName);
        return isAlwaysCorrelated ? query : query.Where(index => index.WorkflowCorrelationId == correlation);
    }
}
