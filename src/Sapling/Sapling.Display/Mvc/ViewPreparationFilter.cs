using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Sapling.DisplayManagement;

/// <summary>Fetches what views read synchronously, only for results that render views.</summary>
internal sealed class ViewPreparationFilter(ViewContexts contexts) : IAsyncActionFilter, IAsyncResultFilter
{
    // Shapes built by drivers and rendered in the action itself see the action, too.
    public Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        contexts.Action = context;
        return next();
    }

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is ViewResult or PartialViewResult or ViewComponentResult)
        {
            contexts.Action = context;
            await contexts.PrepareAsync(context.HttpContext);
        }

        await next();
    }
}
