using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;

namespace Sapling.Workflows.Admin;

/// <summary>The list of workflow types, with how many runs each has and how many of them failed.</summary>
public sealed record WorkflowTypesViewModel(string? Search, IReadOnlyList<WorkflowTypeRow> Types, IShape Pager);

public sealed record WorkflowTypeRow(WorkflowType Type, int Count, int Faulted);

/// <summary>What a workflow type is beside its graph.</summary>
public class WorkflowTypePropertiesViewModel
{
    public long Id { get; set; }

    [Required, MaxLength(255)]
    public string? Name { get; set; }
    public bool IsEnabled { get; set; }
    public bool IsSingleton { get; set; }
    public bool DeleteFinishedWorkflows { get; set; }

    [Range(0, 3_600_000)]
    public int LockTimeout { get; set; }

    [Range(0, 3_600_000)]
    public int LockExpiration { get; set; }
}

/// <summary>An activity of the graph as the editor shows it.</summary>
public sealed record ActivityNode(ActivityRecord Record, IActivity Activity, string Title, IShape Design, IReadOnlyList<Outcome> Outcomes);

/// <summary>An activity that can be added.</summary>
public sealed record ActivityChoice(IActivity Activity, IShape Thumbnail);

public sealed record WorkflowTypeEditViewModel(
    WorkflowType Type, IReadOnlyList<ActivityNode> Nodes, IReadOnlyList<(LocalizedString Category, IReadOnlyList<ActivityChoice> Activities)> Choices, WorkflowDiagram Diagram, int Count);

/// <summary>The arrows, starts and places as they are posted by the editor.</summary>
public class WorkflowGraphInput
{
    public List<string> Starts { get; set; } = [];
    public List<WorkflowArrowInput> Arrows { get; set; } = [];
    public List<WorkflowPlaceInput> Places { get; set; } = [];
}

public class WorkflowArrowInput
{
    public string? Source { get; set; }
    public string? Outcome { get; set; }
    public string? Destination { get; set; }
}

public class WorkflowPlaceInput
{
    public string? Id { get; set; }
    public int X { get; set; }
    public int Y { get; set; }
}

public sealed record ActivityEditViewModel(WorkflowType Type, IActivity Activity, string? ActivityId, IShape Editor);

public sealed record WorkflowsViewModel(WorkflowType Type, IReadOnlyList<Workflow> Workflows, WorkflowStatus? Status, IShape Pager);

public sealed record WorkflowDetailsViewModel(WorkflowType Type, Workflow Workflow, IReadOnlyList<(string Title, string? Outcome)> Executed, IReadOnlyList<string> Waiting, WorkflowDiagram Diagram, string State);
