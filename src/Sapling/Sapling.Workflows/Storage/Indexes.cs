using OrchardCore.Workflows.Models;
using YesSql.Indexes;

namespace OrchardCore.Workflows.Indexes;

public class WorkflowTypeIndex : MapIndex
{
    public long DocumentId { get; set; }
    public string WorkflowTypeId { get; set; } = null!;
    public string Name { get; set; } = null!;
    public bool IsEnabled { get; set; }
    public bool HasStart { get; set; }
}

/// <summary>One row for each activity a workflow type can start with.</summary>
public class WorkflowTypeStartActivitiesIndex : MapIndex
{
    public string WorkflowTypeId { get; set; } = null!;
    public string Name { get; set; } = null!;
    public bool IsEnabled { get; set; }
    public string StartActivityId { get; set; } = null!;
    public string StartActivityName { get; set; } = null!;
}

public class WorkflowIndex : MapIndex
{
    public long DocumentId { get; set; }
    public string WorkflowTypeId { get; set; } = null!;
    public string WorkflowId { get; set; } = null!;
    public WorkflowStatus WorkflowStatus { get; set; }
    public DateTime CreatedUtc { get; set; }
}

/// <summary>One row for each event a run waits at; without a correlation the id is empty, not null.</summary>
public class WorkflowBlockingActivitiesIndex : MapIndex
{
    public string ActivityId { get; set; } = null!;
    public string ActivityName { get; set; } = null!;
    public bool ActivityIsStart { get; set; }
    public string WorkflowTypeId { get; set; } = null!;
    public string WorkflowId { get; set; } = null!;
    public string WorkflowCorrelationId { get; set; } = null!;
}
