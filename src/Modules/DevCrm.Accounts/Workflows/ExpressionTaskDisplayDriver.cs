using System.Collections.Generic;
using System.Threading.Tasks;
using DevCrm.Accounts.ViewModels;
using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Workflows.Display;
using OrchardCore.Workflows.Models;

namespace DevCrm.Accounts.Workflows;

/// <summary>Shows and edits any expression task.</summary>
public abstract class ExpressionTaskDisplayDriver<TTask> : ActivityDisplayDriver<TTask>
    where TTask : class, IExpressionTask
{
    protected ExpressionTaskDisplayDriver(IStringLocalizer localizer) => S = localizer;

    protected IStringLocalizer S { get; }

    public override Task<IDisplayResult?> DisplayAsync(TTask activity, BuildDisplayContext context) =>
        CombineAsync(
            Initialize<ActivityCardViewModel>("CrmActivity_Fields_Thumbnail", card => card.Fill(activity, activity.Description)).Location("Thumbnail", "Content"),
            Initialize<ActivityCardViewModel>("CrmActivity_Fields_Design", card => card.Fill(activity, activity.Description)).Location("Design", "Content"));

    public override IDisplayResult? Edit(TTask activity, BuildEditorContext context) =>
        Initialize<ExpressionTaskViewModel>("CrmExpressionTask_Fields_Edit", model =>
        {
            model.Description = activity.Description;
            model.Fields = activity.Fields;
            foreach (var field in activity.Fields)
            {
                model.Values[field.Name] = activity[field.Name].Expression;
            }
        }).Location("Content");

    public override async Task<IDisplayResult?> UpdateAsync(TTask activity, UpdateEditorContext context)
    {
        var model = new ExpressionTaskViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        foreach (var field in activity.Fields)
        {
            var text = model.Values.GetValueOrDefault(field.Name)?.Trim();
            activity[field.Name] = new WorkflowExpression<string>(text);
            if (field.Required && string.IsNullOrEmpty(text))
            {
                context.Updater.ModelState.AddModelError(Prefix, $"Values[{field.Name}]", S["{0} is needed.", field.Label.Value]);
            }
        }

        return await EditAsync(activity, context);
    }
}
