using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace Sapling.Workflows.Admin;

/// <summary>The activities of a workflow type: add, edit, delete.</summary>
[Area("OrchardCore.Workflows"), Feature("OrchardCore.Workflows")]
public sealed class ActivityController(
    IActivityLibrary library,
    IActivityDisplayManager displayManager,
    IActivityIdGenerator ids,
    IWorkflowManager manager,
    IWorkflowTypeStore workflowTypes,
    IUpdateModelAccessor updater,
    INotifier notifier,
    IHtmlLocalizer<ActivityController> localizer) : WorkflowsController
{
    private const int Gap = 280;

    private readonly IHtmlLocalizer H = localizer;

    [Admin("Workflows/Types/{workflowTypeId:long}/Activity/{activityName}/Add", "AddActivity")]
    public async Task<IActionResult> Create(long workflowTypeId, string activityName)
    {
        return await workflowTypes.GetAsync(workflowTypeId) is { } type && library.InstantiateActivity(activityName) is { } activity
            ? View("Edit", new ActivityEditViewModel(type, activity, null, Editor(await displayManager.BuildEditorAsync(activity, updater.ModelUpdater, isNew: true))))
            : NotFound();
    }

    [HttpPost, Admin("Workflows/Types/{workflowTypeId:long}/Activity/{activityName}/Add", "AddActivityPost"), ActionName("Create")]
    public async Task<IActionResult> CreatePost(long workflowTypeId, string activityName)
    {
        if (await workflowTypes.GetAsync(workflowTypeId) is not { } type || library.InstantiateActivity(activityName) is not { } activity)
        {
            return NotFound();
        }
        var editor = Editor(await displayManager.UpdateEditorAsync(activity, updater.ModelUpdater, isNew: true));
        if (!ModelState.IsValid)
        {
            return View("Edit", new ActivityEditViewModel(type, activity, null, editor));
        }
        var record = new ActivityRecord
        {
            Name = activity.Name,
            Properties = activity.Properties,
            // The first event is what the workflow begins with; others follow to the right, four in a row.
            IsStart = activity is IEvent && !type.Activities.Any(other => other.IsStart),
            X = 40 + (type.Activities.Count % 4 * Gap),
            Y = 40 + (type.Activities.Count / 4 * 140),
        };
        record.ActivityId = ids.GenerateUniqueId(record);
        type.Activities.Add(record);
        await workflowTypes.SaveAsync(type);
        await notifier.SuccessAsync(H["'{0}' has been added. Choose what leads to it.", activity.DisplayText]);
        return BackTo(type);
    }

    [Admin("Workflows/Types/{workflowTypeId:long}/Activity/{activityId}/Edit", "EditActivity")]
    public async Task<IActionResult> Edit(long workflowTypeId, string activityId)
    {
        if (await FindAsync(workflowTypeId, activityId) is not ({ } type, { } record))
        {
            return NotFound();
        }
        var activity = (await manager.CreateActivityExecutionContextAsync(record, record.Properties)).Activity;
        return View(new ActivityEditViewModel(type, activity, activityId, Editor(await displayManager.BuildEditorAsync(activity, updater.ModelUpdater, isNew: false))));
    }

    [HttpPost, Admin("Workflows/Types/{workflowTypeId:long}/Activity/{activityId}/Edit", "EditActivityPost"), ActionName("Edit")]
    public async Task<IActionResult> EditPost(long workflowTypeId, string activityId)
    {
        if (await FindAsync(workflowTypeId, activityId) is not ({ } type, { } record))
        {
            return NotFound();
        }
        var activity = (await manager.CreateActivityExecutionContextAsync(record, record.Properties)).Activity;
        var editor = Editor(await displayManager.UpdateEditorAsync(activity, updater.ModelUpdater, isNew: false));
        if (!ModelState.IsValid)
        {
            return View(new ActivityEditViewModel(type, activity, activityId, editor));
        }
        record.Properties = activity.Properties;
        await workflowTypes.SaveAsync(type);
        return BackTo(type);
    }

    [HttpPost, Admin("Workflows/Types/{workflowTypeId:long}/Activity/{activityId}/Delete", "DeleteActivity")]
    public async Task<IActionResult> Delete(long workflowTypeId, string activityId)
    {
        if (await FindAsync(workflowTypeId, activityId) is not ({ } type, { } record))
        {
            return NotFound();
        }
        type.Activities.Remove(record);
        type.Transitions = type.Transitions.Where(transition => transition.SourceActivityId != activityId && transition.DestinationActivityId != activityId).ToList();
        await workflowTypes.SaveAsync(type);
        return BackTo(type);
    }

    private RedirectToActionResult BackTo(WorkflowType type) => RedirectToAction("Edit", "WorkflowType", new { area = "OrchardCore.Workflows", id = type.Id });

    private static IShape Editor(IShape shape)
    {
        shape.Metadata.Type = "Activity_Edit";
        return shape;
    }

    private async Task<(WorkflowType? Type, ActivityRecord? Record)> FindAsync(long workflowTypeId, string activityId)
    {
        var type = await workflowTypes.GetAsync(workflowTypeId);
        return (type, type?.Activities.FirstOrDefault(activity => activity.ActivityId == activityId));
    }
}
