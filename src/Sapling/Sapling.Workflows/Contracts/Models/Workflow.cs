using System.Text.Json.Nodes;

namespace OrchardCore.Workflows.Models;

/// <summary>One run of a workflow type.</summary>
public class Workflow
{
    public long Id { get; set; }
    public string WorkflowId { get; set; } = null!;
    public string WorkflowTypeId { get; set; } = null!;

    /// <summary>A <see cref="WorkflowState"/> as JSON.</summary>
    public JsonObject State { get; set; } = [];
    public WorkflowStatus Status { get; set; }
    public string? FaultMessage { get; set; }

    /// <summary>What this run is about, so that an event of that thing resumes this run and no other.</summary>
    public string? CorrelationId { get; set; }
    public IList<BlockingActivity> BlockingActivities { get; init; } = [];
    public DateTime CreatedUtc { get; set; }
    public int LockTimeout { get; set; }
    public int LockExpiration { get; set; }

    /// <summary>Whether runs of it are guarded by a lock.</summary>
    public bool IsAtomic => LockTimeout > 0 && LockExpiration > 0;
}

public enum WorkflowStatus
{
    Idle,
    Starting,
    Resuming,
    Executing,
    Halted,
    Finished,
    Faulted,
    Aborted,
}

/// <summary>What a run remembers between activities and across restarts.</summary>
public class WorkflowState
{
    public object? LastResult { get; set; }
    public IDictionary<string, object> Input { get; set; } = new Dictionary<string, object>();
    public IDictionary<string, object> Output { get; set; } = new Dictionary<string, object>();
    public IDictionary<string, object> Properties { get; set; } = new Dictionary<string, object>();
    public IDictionary<string, JsonObject> ActivityStates { get; set; } = new Dictionary<string, JsonObject>();
    public IList<ExecutedActivity> ExecutedActivities { get; set; } = [];
}

/// <summary>An event a run waits at.</summary>
public class BlockingActivity
{
    public string ActivityId { get; set; } = null!;
    public string Name { get; set; } = null!;
    public bool IsStart { get; set; }

    public static BlockingActivity FromActivity(ActivityRecord activity) =>
        new() { ActivityId = activity.ActivityId, Name = activity.Name, IsStart = activity.IsStart };
}

/// <summary>An activity that ran, with the outcome it had.</summary>
public class ExecutedActivity
{
    public string ActivityId { get; set; } = null!;
    public string? Outcome { get; set; }
}
