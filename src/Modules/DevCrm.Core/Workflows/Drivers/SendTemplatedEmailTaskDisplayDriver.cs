using DevCrm.Core.Workflows.Activities;
using DevCrm.Core.Workflows.ViewModels;
using OrchardCore.Workflows.Display;
using OrchardCore.Workflows.Models;

namespace DevCrm.Core.Workflows.Drivers;

/// <summary>Edits a <see cref="SendTemplatedEmailTask"/>.</summary>
public sealed class SendTemplatedEmailTaskDisplayDriver : ActivityDisplayDriver<SendTemplatedEmailTask, SendTemplatedEmailTaskViewModel>
{
    protected override void EditActivity(SendTemplatedEmailTask activity, SendTemplatedEmailTaskViewModel model)
    {
        model.Event = activity.Event.Expression;
        model.Recipient = activity.Recipient.Expression;
        model.Language = activity.Language.Expression;
        model.Model = activity.Model.Expression;
        model.DedupeKey = activity.DedupeKey.Expression;
    }

    protected override void UpdateActivity(SendTemplatedEmailTaskViewModel model, SendTemplatedEmailTask activity)
    {
        activity.Event = new WorkflowExpression<string>(model.Event?.Trim());
        activity.Recipient = new WorkflowExpression<string>(model.Recipient?.Trim());
        activity.Language = new WorkflowExpression<string>(model.Language?.Trim());
        activity.Model = new WorkflowExpression<string>(model.Model?.Trim());
        activity.DedupeKey = new WorkflowExpression<string>(model.DedupeKey?.Trim());
    }
}
