using System.Text.Json;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Entities;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;
using Sapling.Workflows.Activities;

namespace Sapling.Workflows.Admin;

/// <summary>Builds what the pages show of a workflow type and of a run.</summary>
public sealed class WorkflowPages(
    IActivityLibrary library,
    IActivityDisplayManager displayManager,
    IWorkflowManager manager,
    IWorkflowStore workflows,
    IUpdateModelAccessor updater)
{
    public async Task<WorkflowTypeEditViewModel> EditAsync(WorkflowType type)
    {
        using var context = await manager.CreateWorkflowExecutionContextAsync(type, manager.NewWorkflow(type));
        var nodes = new List<ActivityNode>();
        foreach (var record in type.Activities)
        {
            var activity = context.GetActivity(record.ActivityId);
            // Arrows of outcomes that are no more, or of an activity whose feature is off, are shown and can be removed.
            var outcomes = (await activity.Activity.GetPossibleOutcomesAsync(context, activity)).ToList();
            outcomes.AddRange(type.Transitions
                .Where(transition => transition.SourceActivityId == record.ActivityId && outcomes.TrueForAll(outcome => outcome.Name != transition.SourceOutcomeName))
                .Select(transition => new OrchardCore.Workflows.Abstractions.Models.Outcome(new(transition.SourceOutcomeName, transition.SourceOutcomeName)))
                .ToList());
            nodes.Add(new ActivityNode(record, activity.Activity, Title(activity), await ShapeAsync(activity.Activity, "Design"), outcomes));
        }
        var choices = new List<(Microsoft.Extensions.Localization.LocalizedString, IReadOnlyList<ActivityChoice>)>();
        foreach (var category in library.ListCategories())
        {
            var activities = new List<ActivityChoice>();
            foreach (var activity in library.ListActivities().Where(activity => activity.Category.Name == category.Name))
            {
                activities.Add(new ActivityChoice(activity, await ShapeAsync(activity, "Thumbnail")));
            }
            choices.Add((category, activities));
        }
        return new WorkflowTypeEditViewModel(
            type, nodes, choices, new WorkflowDiagram(type, record => nodes.Find(node => node.Record == record)!.Title), await workflows.CountAsync(type.WorkflowTypeId));
    }

    public async Task<WorkflowDetailsViewModel> DetailsAsync(WorkflowType type, Workflow workflow)
    {
        var titles = new Dictionary<string, string>();
        foreach (var record in type.Activities)
        {
            titles[record.ActivityId] = Title(await manager.CreateActivityExecutionContextAsync(record, record.Properties));
        }
        var executed = workflow.State.Deserialize<WorkflowState>(JOptions.Default)?.ExecutedActivities ?? [];
        var waiting = workflow.BlockingActivities.Select(activity => activity.ActivityId).ToHashSet();
        var diagram = new WorkflowDiagram(type, record => titles[record.ActivityId], record =>
            waiting.Contains(record.ActivityId) ? "waiting" : executed.Any(activity => activity.ActivityId == record.ActivityId) ? "executed" : "");
        return new WorkflowDetailsViewModel(
            type,
            workflow,
            executed.Select(activity => (titles.GetValueOrDefault(activity.ActivityId, activity.ActivityId), activity.Outcome)).ToList(),
            workflow.BlockingActivities.Select(activity => titles.GetValueOrDefault(activity.ActivityId, activity.Name)).ToList(),
            diagram,
            workflow.State.ToJsonString(JOptions.Indented));
    }

    private static string Title(ActivityContext context) => context.Activity switch
    {
        _ when context.Activity.GetOrCreate<ActivityMetadata>().Title is { Length: > 0 } title => title,
        MissingActivity missing => missing.Record.Name,
        _ => context.Activity.DisplayText.Value,
    };

    private async Task<IShape> ShapeAsync(IActivity activity, string displayType)
    {
        var shape = await displayManager.BuildDisplayAsync(activity, updater.ModelUpdater, displayType);
        shape.Metadata.Type = $"Activity_{displayType}";
        return shape;
    }
}
