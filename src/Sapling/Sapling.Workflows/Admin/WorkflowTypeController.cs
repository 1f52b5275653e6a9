using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Options;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Workflows.Indexes;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;
using YesSql;

namespace Sapling.Workflows.Admin;

/// <summary>Workflow types: list, properties, graph.</summary>
[Area("OrchardCore.Workflows"), Feature("OrchardCore.Workflows")]
public sealed class WorkflowTypeController(
    ISession session,
    IWorkflowTypeStore workflowTypes,
    IWorkflowTypeIdGenerator ids,
    WorkflowPages pages,
    IShapeFactory shapeFactory,
    INotifier notifier,
    IOptions<PagerOptions> pagerOptions,
    IHtmlLocalizer<WorkflowTypeController> localizer) : WorkflowsController
{
    private readonly IHtmlLocalizer H = localizer;

    [Admin("Workflows/Types", "WorkflowTypes")]
    public async Task<IActionResult> Index(string? search, PagerParameters pagerParameters, CancellationToken cancellationToken)
    {
        var pager = new Pager(pagerParameters, pagerOptions.Value.GetPageSize());
        var query = session.Query<WorkflowType, WorkflowTypeIndex>();
        if (!string.IsNullOrWhiteSpace(search))
        {
            query = query.Where(index => index.Name.Contains(search));
        }
        var total = await query.CountAsync(cancellationToken);
        var types = await query.OrderBy(index => index.Name).Skip(pager.GetStartIndex()).Take(pager.PageSize).ListAsync(cancellationToken);
        var rows = new List<WorkflowTypeRow>();
        foreach (var type in types)
        {
            var id = type.WorkflowTypeId;
            rows.Add(new WorkflowTypeRow(
                type,
                await session.QueryIndex<WorkflowIndex>(index => index.WorkflowTypeId == id).CountAsync(cancellationToken),
                await session.QueryIndex<WorkflowIndex>(index => index.WorkflowTypeId == id && index.WorkflowStatus == WorkflowStatus.Faulted).CountAsync(cancellationToken)));
        }
        return View(new WorkflowTypesViewModel(search, rows, await shapeFactory.PagerAsync(pager, total, new Microsoft.AspNetCore.Routing.RouteValueDictionary { ["search"] = search })));
    }

    [HttpPost, Admin("Workflows/Types/Toggle/{id}", "WorkflowTypesToggle")]
    public async Task<IActionResult> Toggle(long id)
    {
        if (await workflowTypes.GetAsync(id) is not { } type)
        {
            return NotFound();
        }
        type.IsEnabled = !type.IsEnabled;
        await workflowTypes.SaveAsync(type);
        await notifier.SuccessAsync(type.IsEnabled ? H["Workflow '{0}' is switched on.", type.Name] : H["Workflow '{0}' is switched off.", type.Name]);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost, Admin("Workflows/Types/Delete/{id}", "WorkflowTypesDelete")]
    public async Task<IActionResult> Delete(long id)
    {
        if (await workflowTypes.GetAsync(id) is not { } type)
        {
            return NotFound();
        }
        await workflowTypes.DeleteAsync(type);
        await notifier.SuccessAsync(H["Workflow '{0}' has been deleted.", type.Name]);
        return RedirectToAction(nameof(Index));
    }

    [Admin("Workflows/Types/EditProperties/{id?}", "WorkflowTypesEditProperties")]
    public async Task<IActionResult> EditProperties(long? id)
    {
        if (id is null)
        {
            return View(new WorkflowTypePropertiesViewModel { IsEnabled = true });
        }
        return await workflowTypes.GetAsync(id.Value) is not { } type ? NotFound() : View(new WorkflowTypePropertiesViewModel
        {
            Id = type.Id,
            Name = type.Name,
            IsEnabled = type.IsEnabled,
            IsSingleton = type.IsSingleton,
            DeleteFinishedWorkflows = type.DeleteFinishedWorkflows,
            LockTimeout = type.LockTimeout,
            LockExpiration = type.LockExpiration,
        });
    }

    [HttpPost, Admin("Workflows/Types/EditProperties/{id?}", "WorkflowTypesEditPropertiesPost")]
    public async Task<IActionResult> EditProperties(WorkflowTypePropertiesViewModel model, long? id)
    {
        if (!ModelState.IsValid)
        {
            return View(model);
        }
        var type = id is > 0 ? await workflowTypes.GetAsync(id.Value) : new WorkflowType();
        if (type is null)
        {
            return NotFound();
        }
        type.WorkflowTypeId ??= ids.GenerateUniqueId(type);
        type.Name = model.Name!.Trim();
        type.IsEnabled = model.IsEnabled;
        type.IsSingleton = model.IsSingleton;
        type.DeleteFinishedWorkflows = model.DeleteFinishedWorkflows;
        type.LockTimeout = model.LockTimeout;
        type.LockExpiration = model.LockExpiration;
        await workflowTypes.SaveAsync(type);
        return RedirectToAction(nameof(Edit), new { id = type.Id });
    }

    [Admin("Workflows/Types/Edit/{id}", "WorkflowTypesEdit")]
    public async Task<IActionResult> Edit(long id)
    {
        return await workflowTypes.GetAsync(id) is { } type ? View(await pages.EditAsync(type)) : NotFound();
    }

    [HttpPost, Admin("Workflows/Types/Edit/{id}", "WorkflowTypesEditPost")]
    public async Task<IActionResult> Edit(long id, WorkflowGraphInput graph)
    {
        if (await workflowTypes.GetAsync(id) is not { } type)
        {
            return NotFound();
        }
        foreach (var activity in type.Activities)
        {
            activity.IsStart = graph.Starts.Contains(activity.ActivityId);
            if (graph.Places.Find(place => place.Id == activity.ActivityId) is { } place)
            {
                (activity.X, activity.Y) = (Math.Clamp(place.X, 0, 20_000), Math.Clamp(place.Y, 0, 20_000));
            }
        }
        var known = type.Activities.Select(activity => activity.ActivityId).ToHashSet();
        type.Transitions = graph.Arrows
            .Where(arrow => arrow.Source is not null && arrow.Outcome is not null && arrow.Destination is not null && known.Contains(arrow.Source) && known.Contains(arrow.Destination))
            .Select(arrow => new Transition { SourceActivityId = arrow.Source!, SourceOutcomeName = arrow.Outcome!, DestinationActivityId = arrow.Destination! })
            .ToList();
        await workflowTypes.SaveAsync(type);
        await notifier.SuccessAsync(H["Workflow '{0}' has been saved.", type.Name]);
        return RedirectToAction(nameof(Edit), new { id });
    }
}
