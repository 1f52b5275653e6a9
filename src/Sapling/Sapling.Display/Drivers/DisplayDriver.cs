using OrchardCore.DisplayManagement.Views;

#pragma warning disable MA0042 // The synchronous method of each pair is what the asynchronous one does by default.

// Drivers of modules return Task<IDisplayResult> or Task<IDisplayResult?>: both override what says neither.
#nullable disable annotations

namespace OrchardCore.DisplayManagement.Handlers;

/// <summary>
/// A driver overrides the synchronous or the asynchronous method of each pair. <see cref="DisplayDriverBase.Prefix"/> is set
/// before each call, so that the names of form fields of different drivers never meet.
/// </summary>
public abstract class DisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>
    : DisplayDriverBase, IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>
    where TModel : class
    where TDisplayContext : BuildDisplayContext
    where TEditorContext : BuildEditorContext
    where TUpdateContext : UpdateEditorContext
{
    protected static readonly string ModelName = typeof(TModel).Name;

    private protected static readonly Task<IDisplayResult> NoResult = Task.FromResult<IDisplayResult>(null);

    public virtual bool CanHandleModel(TModel model) => true;

    public virtual IDisplayResult Display(TModel model, TDisplayContext context) => NullShapeResult();

    public virtual Task<IDisplayResult> DisplayAsync(TModel model, TDisplayContext context) => Task.FromResult(Display(model, context));

    public virtual IDisplayResult Edit(TModel model, TEditorContext context) => NullShapeResult();

    public virtual Task<IDisplayResult> EditAsync(TModel model, TEditorContext context) => Task.FromResult(Edit(model, context));

    public virtual Task<IDisplayResult> UpdateAsync(TModel model, TUpdateContext context)
        => context is TEditorContext editor ? EditAsync(model, editor) : NoResult;

    Task<IDisplayResult> IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>.BuildDisplayAsync(
        TModel model, TDisplayContext context)
        => Prepare(model, context.HtmlFieldPrefix) ? DisplayAsync(model, context) : NoResult;

    Task<IDisplayResult> IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>.BuildEditorAsync(
        TModel model, TEditorContext context)
        => Prepare(model, context.HtmlFieldPrefix) ? EditAsync(model, context) : NoResult;

    Task<IDisplayResult> IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>.UpdateEditorAsync(
        TModel model, TUpdateContext context)
        => Prepare(model, context.HtmlFieldPrefix) ? UpdateAsync(model, context) : NoResult;

    protected virtual void BuildPrefix(TModel model, string htmlFieldPrefix)
        => Prefix = string.IsNullOrEmpty(htmlFieldPrefix) ? ModelName : $"{htmlFieldPrefix}.{ModelName}";

    protected static IDisplayResult NullShapeResult() => null;

    private protected bool Prepare(TModel model, string htmlFieldPrefix)
    {
        if (!CanHandleModel(model))
        {
            return false;
        }

        BuildPrefix(model, htmlFieldPrefix);
        return true;
    }
}

public abstract class DisplayDriver<TModel> : DisplayDriver<TModel, BuildDisplayContext, BuildEditorContext, UpdateEditorContext>, IDisplayDriver<TModel>
    where TModel : class
{
}

/// <summary>A driver for those models of a kind that are of one type.</summary>
public abstract class DisplayDriver<TModel, TConcrete, TDisplayContext, TEditorContext, TUpdateContext>
    : DisplayDriver<TConcrete, TDisplayContext, TEditorContext, TUpdateContext>,
        IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>
    where TModel : class
    where TConcrete : class, TModel
    where TDisplayContext : BuildDisplayContext
    where TEditorContext : BuildEditorContext
    where TUpdateContext : UpdateEditorContext
{
    Task<IDisplayResult> IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>.BuildDisplayAsync(
        TModel model, TDisplayContext context)
        => model is TConcrete concrete && Prepare(concrete, context.HtmlFieldPrefix) ? DisplayAsync(concrete, context) : NoResult;

    Task<IDisplayResult> IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>.BuildEditorAsync(
        TModel model, TEditorContext context)
        => model is TConcrete concrete && Prepare(concrete, context.HtmlFieldPrefix) ? EditAsync(concrete, context) : NoResult;

    Task<IDisplayResult> IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>.UpdateEditorAsync(
        TModel model, TUpdateContext context)
        => model is TConcrete concrete && Prepare(concrete, context.HtmlFieldPrefix) ? UpdateAsync(concrete, context) : NoResult;
}

public abstract class DisplayDriver<TModel, TConcrete>
    : DisplayDriver<TModel, TConcrete, BuildDisplayContext, BuildEditorContext, UpdateEditorContext>, IDisplayDriver<TModel>
    where TModel : class
    where TConcrete : class, TModel
{
}
