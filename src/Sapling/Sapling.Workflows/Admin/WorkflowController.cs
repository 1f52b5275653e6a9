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

/// <summary>The runs of a workflow type.</summary>
[Area("OrchardCore.Workflows"), Feature("OrchardCore.Workflows")]
public sealed class WorkflowController(
    ISession session,
    IWorkflowStore workflows,
    IWorkflowTypeStore workflowTypes,
    IWorkflowManager manager,
    WorkflowPages pages,
    IShapeFactory shapeFactory,
    INotifier notifier,
    IOptions<PagerOptions> pagerOptions,
    IHtmlLocalizer<WorkflowController> localizer) : WorkflowsController
{
    private readonly IHtmlLocalizer H = localizer;

    [Admin("Workflows/Types/{workflowTypeId:long}/Instances", "Workflows")]
    public async Task<IActionResult> Index(long workflowTypeId, WorkflowStatus? status, PagerParameters pagerParameters, CancellationToken cancellationToken)
    {
        if (await workflowTypes.GetAsync(workflowTypeId) is not { } type)
        {
            return NotFound();
        }
        var pager = new Pager(pagerParameters, pagerOptions.Value.GetPageSize());
        var query = session.Query<Workflow, WorkflowIndex>(index => index.WorkflowTypeId == type.WorkflowTypeId);
        if (status is { } wanted)
        {
            query = query.Where(index => index.WorkflowStatus == wanted);
        }
        var total = await query.CountAsync(cancellationToken);
        var page = await query.OrderByDescending(index => index.CreatedUtc).Skip(pager.GetStartIndex()).Take(pager.PageSize).ListAsync(cancellationToken);
        return View(new WorkflowsViewModel(type, page.ToList(), status, await shapeFactory.PagerAsync(pager, total, new Microsoft.AspNetCore.Routing.RouteValueDictionary { ["status"] = status })));
    }

    [Admin("Workflows/Types/Instances/Details/{id:long}", "WorkflowDetails")]
    public async Task<IActionResult> Details(long id)
    {
        return await FindAsync(id) is ({ } workflow, { } type) ? View(await pages.DetailsAsync(type, workflow)) : NotFound();
    }

    [HttpPost, Admin("Workflows/Types/Instances/Restart/{id:long}", "WorkflowRestart")]
    public async Task<IActionResult> Restart(long id)
    {
        if (await FindAsync(id) is not ({ } workflow, { } type))
        {
            return NotFound();
        }
        if (!type.Activities.Any(activity => activity.IsStart))
        {
            await notifier.ErrorAsync(H["Workflow '{0}' has no start activity.", type.Name]);
            return RedirectToAction(nameof(Details), new { id });
        }
        var context = await manager.RestartWorkflowAsync(workflow, type);
        if (context.Status == WorkflowStatus.Faulted)
        {
            await notifier.ErrorAsync(H["The workflow was run again and failed: {0}", context.Workflow.FaultMessage ?? ""]);
        }
        else
        {
            await notifier.SuccessAsync(H["The workflow was run again with the same input."]);
        }
        return RedirectToAction(nameof(Index), new { workflowTypeId = type.Id });
    }

    [HttpPost, Admin("Workflows/Types/Instances/Delete/{id:long}", "WorkflowDelete")]
    public async Task<IActionResult> Delete(long id)
    {
        if (await FindAsync(id) is not ({ } workflow, { } type))
        {
            return NotFound();
        }
        await workflows.DeleteAsync(workflow);
        await notifier.SuccessAsync(H["The workflow instance has been deleted."]);
        return RedirectToAction(nameof(Index), new { workflowTypeId = type.Id });
    }

    private async Task<(Workflow? Workflow, WorkflowType? Type)> FindAsync(long id)
    {
        var workflow = await workflows.GetAsync(id);
        return (workflow, workflow is null ? null : await workflowTypes.GetAsync(workflow.WorkflowTypeId));
    }
}
