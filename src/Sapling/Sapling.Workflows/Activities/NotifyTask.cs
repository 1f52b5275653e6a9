using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;
using Sapling.Workflows.Editing;
using static Sapling.Workflows.Editing.ActivityFieldKind;

namespace Sapling.Workflows.Activities;

internal sealed class NotifyTask(INotifier notifier, IWorkflowExpressionEvaluator templates, IStringLocalizer<NotifyTask> localizer, HtmlEncoder encoder)
    : BuiltInTask<NotifyTask>(localizer)
{
    public override LocalizedString DisplayText => S["Notify Task"];
    public override LocalizedString Category => S["UI"];
    public override string Icon => "bi-bell";
    public override LocalizedString Description => S["Shows a message to whoever caused the event."];

    public override IReadOnlyList<ActivityField> Fields =>
    [
        new("NotificationType", Choice, S["Kind"], "Success", null, Enum.GetNames<NotifyType>()),
        new("Message", Expression, S["Message"], "", S["With Liquid support."]) { InDesign = true },
    ];

    public override async Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        var message = await templates.EvaluateAsync(ExpressionOf<string>("Message"), workflowContext, encoder);
        // As data, not as a format: a message may hold braces.
        await notifier.AddAsync(GetProperty(() => NotifyType.Success, "NotificationType"), new LocalizedHtmlString("{0}", "{0}", isResourceNotFound: false, new HtmlString(message)));
        return Outcomes("Done");
    }
}
