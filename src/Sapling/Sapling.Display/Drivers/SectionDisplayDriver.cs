using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Entities;
using OrchardCore.Settings;

#pragma warning disable MA0042 // The synchronous method of each pair is what the asynchronous one does by default.

// Drivers of modules return Task<IDisplayResult> or Task<IDisplayResult?>: both override what says neither.
#nullable disable annotations

namespace OrchardCore.DisplayManagement.Entities;

/// <summary>A driver for one named section of an entity's properties.</summary>
public abstract class SectionDisplayDriverBase<TModel, TSection> : DisplayDriver<TModel>
    where TModel : class, IEntity
    where TSection : new()
{
    protected virtual string PropertyName => typeof(TSection).Name;

    public virtual IDisplayResult Display(TModel model, TSection section, BuildDisplayContext context) => NullShapeResult();

    public virtual Task<IDisplayResult> DisplayAsync(TModel model, TSection section, BuildDisplayContext context)
        => Task.FromResult(Display(model, section, context));

    public virtual IDisplayResult Edit(TModel model, TSection section, BuildEditorContext context) => NullShapeResult();

    public virtual Task<IDisplayResult> EditAsync(TModel model, TSection section, BuildEditorContext context)
        => Task.FromResult(Edit(model, section, context));

    public virtual Task<IDisplayResult> UpdateAsync(TModel model, TSection section, UpdateEditorContext context)
        => EditAsync(model, section, context);

    public override Task<IDisplayResult> DisplayAsync(TModel model, BuildDisplayContext context)
        => DisplayAsync(model, model.GetOrCreate<TSection>(PropertyName), context);

    public override Task<IDisplayResult> EditAsync(TModel model, BuildEditorContext context)
        => EditAsync(model, model.GetOrCreate<TSection>(PropertyName), context);

    public override async Task<IDisplayResult> UpdateAsync(TModel model, UpdateEditorContext context)
    {
        var section = model.GetOrCreate<TSection>(PropertyName);
        var result = await UpdateAsync(model, section, context);
        if (result is not null && context.Updater.ModelState.IsValid)
        {
            model.Put(PropertyName, section!);
        }

        return result;
    }

    // The section names the form fields, so that several sections of one entity do not meet.
    protected override void BuildPrefix(TModel model, string htmlFieldPrefix)
        => Prefix = string.IsNullOrEmpty(htmlFieldPrefix) ? typeof(TSection).Name : $"{htmlFieldPrefix}.{typeof(TSection).Name}";
}

public abstract class SectionDisplayDriver<TModel, TSection> : SectionDisplayDriverBase<TModel, TSection>
    where TModel : class, IEntity
    where TSection : new()
{
}

/// <summary>A driver for a section of the site settings, shown on the settings page of its group.</summary>
public abstract class SiteDisplayDriver<TSettings> : SectionDisplayDriverBase<ISite, TSettings>
    where TSettings : new()
{
    protected abstract string SettingsGroupId { get; }

    public override Task<IDisplayResult> DisplayAsync(ISite model, BuildDisplayContext context)
        => IsMine(context) ? base.DisplayAsync(model, context) : NoResult;

    public override Task<IDisplayResult> EditAsync(ISite model, BuildEditorContext context)
        => IsMine(context) ? base.EditAsync(model, context) : NoResult;

    public override Task<IDisplayResult> UpdateAsync(ISite model, UpdateEditorContext context)
        => IsMine(context) ? base.UpdateAsync(model, context) : NoResult;

    private bool IsMine(BuildShapeContext context)
        => string.Equals(context.GroupId, SettingsGroupId, StringComparison.OrdinalIgnoreCase);
}
