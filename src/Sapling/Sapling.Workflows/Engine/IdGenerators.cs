using OrchardCore.Entities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace Sapling.Workflows.Engine;

internal sealed class WorkflowIds(IIdGenerator idGenerator) : IWorkflowIdGenerator, IWorkflowTypeIdGenerator, IActivityIdGenerator
{
    public string GenerateUniqueId(Workflow workflow) => idGenerator.GenerateUniqueId();

    public string GenerateUniqueId(WorkflowType workflowType) => idGenerator.GenerateUniqueId();

    public string GenerateUniqueId(ActivityRecord activityRecord) => idGenerator.GenerateUniqueId();
}
