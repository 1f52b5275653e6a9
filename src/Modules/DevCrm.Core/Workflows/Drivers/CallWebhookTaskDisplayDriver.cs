using DevCrm.Core.Workflows.Activities;
using DevCrm.Core.Workflows.ViewModels;
using OrchardCore.Workflows.Display;
using OrchardCore.Workflows.Models;

namespace DevCrm.Core.Workflows.Drivers;

/// <summary>Edits a <see cref="CallWebhookTask"/>.</summary>
public sealed class CallWebhookTaskDisplayDriver : ActivityDisplayDriver<CallWebhookTask, CallWebhookTaskViewModel>
{
    protected override void EditActivity(CallWebhookTask activity, CallWebhookTaskViewModel model)
    {
        model.Url = activity.Url.Expression;
        model.Body = activity.Body.Expression;
        model.TimeoutSeconds = activity.TimeoutSeconds;
    }

    protected override void UpdateActivity(CallWebhookTaskViewModel model, CallWebhookTask activity)
    {
        activity.Url = new WorkflowExpression<string>(model.Url?.Trim());
        activity.Body = new WorkflowExpression<string>(model.Body?.Trim());
        activity.TimeoutSeconds = model.TimeoutSeconds;
    }
}
