using OrchardCore.Workflows.Indexes;
using OrchardCore.Workflows.Models;
using YesSql.Indexes;

namespace Sapling.Workflows.Storage;

internal sealed class WorkflowTypeIndexProvider : IndexProvider<WorkflowType>
{
    public override void Describe(DescribeContext<WorkflowType> context)
    {
        context.For<WorkflowTypeIndex>().Map(type => new WorkflowTypeIndex
        {
            WorkflowTypeId = type.WorkflowTypeId,
            Name = type.Name,
            IsEnabled = type.IsEnabled,
            HasStart = type.Activities.Any(activity => activity.IsStart),
        });
        context.For<WorkflowTypeStartActivitiesIndex>().Map(type => type.Activities.Where(activity => activity.IsStart).Select(activity => new WorkflowTypeStartActivitiesIndex
        {
            WorkflowTypeId = type.WorkflowTypeId,
            Name = type.Name,
            IsEnabled = type.IsEnabled,
            StartActivityId = activity.ActivityId,
            StartActivityName = activity.Name,
        }));
    }
}

internal sealed class WorkflowIndexProvider : IndexProvider<Workflow>
{
    public override void Describe(DescribeContext<Workflow> context)
    {
        context.For<WorkflowIndex>().Map(workflow => new WorkflowIndex
        {
            WorkflowTypeId = workflow.WorkflowTypeId,
            WorkflowId = workflow.WorkflowId,
            WorkflowStatus = workflow.Status,
            CreatedUtc = workflow.CreatedUtc,
        });
        context.For<WorkflowBlockingActivitiesIndex>().Map(workflow => workflow.BlockingActivities.Select(activity => new WorkflowBlockingActivitiesIndex
        {
            ActivityId = activity.ActivityId,
            ActivityName = activity.Name,
            ActivityIsStart = activity.IsStart,
            WorkflowTypeId = workflow.WorkflowTypeId,
            WorkflowId = workflow.WorkflowId,
            WorkflowCorrelationId = workflow.CorrelationId ?? "",
        }));
    }
}
