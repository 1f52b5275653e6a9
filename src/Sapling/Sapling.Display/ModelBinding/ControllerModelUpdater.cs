using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace OrchardCore.DisplayManagement.ModelBinding;

/// <summary>Binds through a controller.</summary>
public class ControllerModelUpdater : IUpdateModel
{
    private readonly Controller _controller;

    public ControllerModelUpdater(Controller controller) => _controller = controller;

    public ModelStateDictionary ModelState => _controller.ModelState;

    public Task<bool> TryUpdateModelAsync<TModel>(TModel model, string prefix) where TModel : class
        => _controller.TryUpdateModelAsync(model, prefix);

    public Task<bool> TryUpdateModelAsync<TModel>(TModel model, string prefix, params Expression<Func<TModel, object?>>[] includeExpressions)
        where TModel : class
        => _controller.TryUpdateModelAsync(model, prefix, includeExpressions);
}

/// <summary>Where there is no request to bind: nothing is bound and nothing is wrong.</summary>
public class NullModelUpdater : IUpdateModel
{
    public ModelStateDictionary ModelState { get; } = new();

    public Task<bool> TryUpdateModelAsync<TModel>(TModel model, string prefix) where TModel : class => Task.FromResult(true);

    public Task<bool> TryUpdateModelAsync<TModel>(TModel model, string prefix, params Expression<Func<TModel, object?>>[] includeExpressions)
        where TModel : class
        => Task.FromResult(true);
}
