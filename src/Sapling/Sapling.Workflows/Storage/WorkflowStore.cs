using Microsoft.Extensions.Logging;
using OrchardCore.Modules;
using OrchardCore.Workflows.Indexes;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;
using YesSql;
using YesSql.Services;

namespace Sapling.Workflows.Storage;

internal sealed class WorkflowStore(ISession session, IEnumerable<IWorkflowHandler> handlers, ILogger<WorkflowStore> logger) : IWorkflowStore
{
    public Task<int> CountAsync(string? workflowTypeId = null) => OfType(workflowTypeId).CountAsync();

    public async Task<bool> HasHaltedInstanceAsync(string workflowTypeId) =>
        await session.QueryIndex<WorkflowBlockingActivitiesIndex>(index => index.WorkflowTypeId == workflowTypeId).FirstOrDefaultAsync() is not null;

    public Task<IEnumerable<Workflow>> ListAsync(string? workflowTypeId = null, int? skip = null, int? take = null)
    {
        IQuery<Workflow> query = OfType(workflowTypeId).OrderByDescending(index => index.CreatedUtc);
        query = skip is null ? query : query.Skip(skip.Value);
        query = take is null ? query : query.Take(take.Value);
        return query.ListAsync();
    }

    public Task<IEnumerable<Workflow>> ListAsync(IEnumerable<string> workflowTypeIds) =>
        session.Query<Workflow, WorkflowIndex>(index => index.WorkflowTypeId.IsIn(workflowTypeIds)).ListAsync();

    public Task<IEnumerable<Workflow>> ListAsync(string workflowTypeId, IEnumerable<string> blockingActivityIds) =>
        session.Query<Workflow, WorkflowBlockingActivitiesIndex>(index => index.WorkflowTypeId == workflowTypeId && index.ActivityId.IsIn(blockingActivityIds)).NoDuplicates().ListAsync();

    public Task<IEnumerable<Workflow>> ListAsync(string workflowTypeId, string activityName, string? correlationId = null, bool isAlwaysCorrelated = false) =>
        Halted(activityName, correlationId, isAlwaysCorrelated).Where(index => index.WorkflowTypeId == workflowTypeId).NoDuplicates().ListAsync();

    public Task<IEnumerable<Workflow>> ListByActivityNameAsync(string activityName, string? correlationId = null, bool isAlwaysCorrelated = false) =>
        Halted(activityName, correlationId, isAlwaysCorrelated).NoDuplicates().ListAsync();

    public Task<Workflow?> GetAsync(long id) => session.GetAsync<Workflow>(id);

    public Task<Workflow?> GetAsync(string uid) => session.Query<Workflow, WorkflowIndex>(index => index.WorkflowId == uid).FirstOrDefaultAsync();

    public Task<IEnumerable<Workflow>> GetAsync(IEnumerable<long> ids) => session.GetAsync<Workflow>(ids.ToArray());

    public Task<IEnumerable<Workflow>> GetAsync(IEnumerable<string> uids) => session.Query<Workflow, WorkflowIndex>(index => index.WorkflowId.IsIn(uids)).ListAsync();

    public async Task SaveAsync(Workflow workflow)
    {
        var isNew = workflow.Id == 0;
        await session.SaveAsync(workflow);
        if (isNew)
        {
            await handlers.InvokeAsync((handler, context) => handler.CreatedAsync(context), new WorkflowCreatedContext(workflow), logger);
        }
        else
        {
            await handlers.InvokeAsync((handler, context) => handler.UpdatedAsync(context), new WorkflowUpdatedContext(workflow), logger);
        }
        // The next event of this request has to find the run where it halted.
        await session.FlushAsync();
    }

    public Task DeleteAsync(Workflow workflow)
    {
        session.Delete(workflow);
        return handlers.InvokeAsync((handler, context) => handler.DeletedAsync(context), new WorkflowDeletedContext(workflow), logger);
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
