using DevCrm.Products.Workflows.Activities;
using DevCrm.Products.Workflows.ViewModels;
using OrchardCore.Workflows.Display;
using OrchardCore.Workflows.Models;

namespace DevCrm.Products.Workflows.Drivers;

/// <summary>Edits a <see cref="DenyDownloadTask"/>.</summary>
public sealed class DenyDownloadTaskDisplayDriver : ActivityDisplayDriver<DenyDownloadTask, DenyDownloadTaskViewModel>
{
    protected override void EditActivity(DenyDownloadTask activity, DenyDownloadTaskViewModel model) =>
        model.Message = activity.Message.Expression;

    protected override void UpdateActivity(DenyDownloadTaskViewModel model, DenyDownloadTask activity) =>
        activity.Message = new WorkflowExpression<string>(model.Message?.Trim());
}
