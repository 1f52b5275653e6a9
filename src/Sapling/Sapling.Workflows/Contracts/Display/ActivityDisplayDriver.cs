// Drivers may answer with no shape; without annotations a driver may say so with a question mark or not.
#nullable disable
#pragma warning disable MA0042 // The synchronous method of each pair is what the asynchronous one does by default.
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.ViewModels;

namespace OrchardCore.Workflows.Display;

/// <summary>Gives an activity its shapes <c>Name_Fields_Thumbnail</c> and <c>Name_Fields_Design</c>.</summary>
public abstract class ActivityDisplayDriver<TActivity> : DisplayDriver<IActivity, TActivity> where TActivity : class, IActivity
{
    protected static readonly string ActivityName = typeof(TActivity).Name;

    public override Task<IDisplayResult> DisplayAsync(TActivity activity, BuildDisplayContext context) => CombineAsync(
        Shape($"{ActivityName}_Fields_Thumbnail", new ActivityViewModel<TActivity>(activity)).Location("Thumbnail", "Content"),
        Shape($"{ActivityName}_Fields_Design", new ActivityViewModel<TActivity>(activity)).Location("Design", "Content"));
}

/// <summary>Adds the editor shape <c>Name_Fields_Edit</c>, bound to a view model.</summary>
public abstract class ActivityDisplayDriver<TActivity, TEditViewModel> : ActivityDisplayDriver<TActivity>
    where TActivity : class, IActivity
    where TEditViewModel : class, new()
{
    public override IDisplayResult Edit(TActivity activity, BuildEditorContext context) =>
        Initialize<TEditViewModel>($"{ActivityName}_Fields_Edit", model => EditActivityAsync(activity, model)).Location("Content");

    public override async Task<IDisplayResult> UpdateAsync(TActivity activity, UpdateEditorContext context)
    {
        var model = new TEditViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        await UpdateActivityAsync(model, activity);
        return await EditAsync(activity, context);
    }

    protected virtual ValueTask EditActivityAsync(TActivity activity, TEditViewModel model)
    {
        EditActivity(activity, model);
        return ValueTask.CompletedTask;
    }

    protected virtual void EditActivity(TActivity activity, TEditViewModel model)
    {
    }

    protected virtual Task UpdateActivityAsync(TEditViewModel model, TActivity activity)
    {
        UpdateActivity(model, activity);
        return Task.CompletedTask;
    }

    protected virtual void UpdateActivity(TEditViewModel model, TActivity activity)
    {
    }
}
