using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using OrchardCore.DisplayManagement.ModelBinding;

namespace Sapling.DisplayManagement;

/// <summary>Keeps the request's binder; where no controller runs, binding is a no-op.</summary>
internal sealed class ModelBinderAccessor(IHttpContextAccessor httpContextAccessor) : IUpdateModelAccessor
{
    private static readonly object _key = new();
    private IUpdateModel? _detached;

    public IUpdateModel ModelUpdater
    {
        get => httpContextAccessor.HttpContext?.Items.TryGetValue(_key, out var updater) == true && updater is IUpdateModel model
            ? model
            : _detached ??= new NullModelUpdater();
        set
        {
            if (httpContextAccessor.HttpContext is { } context)
            {
                context.Items[_key] = value;
            }
            else
            {
                _detached = value;
            }
        }
    }
}

/// <summary>Makes the running controller the binder that drivers see.</summary>
internal sealed class ModelBinderFilter(IUpdateModelAccessor accessor) : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        if (context.Controller is Controller controller)
        {
            accessor.ModelUpdater = new ControllerModelUpdater(controller);
        }
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }
}
