using OrchardCore.Entities;

namespace OrchardCore.Workflows.Models;

/// <summary>A workflow as an administrator draws it.</summary>
public class WorkflowType : Entity
{
    public long Id { get; set; }
    public string WorkflowTypeId { get; set; } = null!;
    public string Name { get; set; } = null!;
    public bool IsEnabled { get; set; }
    public bool IsSingleton { get; set; }

    /// <summary>Milliseconds to wait for the lock of an instance; 0 with <see cref="LockExpiration"/> 0 means no lock.</summary>
    public int LockTimeout { get; set; }
    public int LockExpiration { get; set; }
    public bool DeleteFinishedWorkflows { get; set; }
    public IList<ActivityRecord> Activities { get; set; } = [];
    public IList<Transition> Transitions { get; set; } = [];
}

/// <summary>An activity placed on a workflow, with its settings and its position in the editor.</summary>
public class ActivityRecord : Entity
{
    public string ActivityId { get; set; } = null!;
    public string Name { get; set; } = null!;
    public int X { get; set; }
    public int Y { get; set; }
    public bool IsStart { get; set; }
}

/// <summary>An arrow: after that outcome of the source the destination runs.</summary>
public class Transition
{
    public int Id { get; set; }
    public string SourceActivityId { get; set; } = null!;
    public string SourceOutcomeName { get; set; } = null!;
    public string DestinationActivityId { get; set; } = null!;
}

/// <summary>The title an administrator gave an activity.</summary>
public class ActivityMetadata
{
    public string? Title { get; set; }
}
