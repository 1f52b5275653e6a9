using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;
using OrchardCore.Workflows;

namespace Sapling.Workflows.Admin;

/// <summary>Base of the pages, all of which are for those who manage workflows.</summary>
[Area("OrchardCore.Workflows"), Feature("OrchardCore.Workflows")]
public abstract class WorkflowsController : Controller
{
    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (await HttpContext.RequestServices.GetRequiredService<IAuthorizationService>().AuthorizeAsync(User, WorkflowsPermissions.ManageWorkflows))
        {
            await next();
        }
        else
        {
            context.Result = this.ChallengeOrForbid();
        }
    }
}
