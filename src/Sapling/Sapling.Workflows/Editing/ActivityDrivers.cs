using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Events;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Timers;
using Sapling.Workflows.Timers;
using static Sapling.Workflows.Editing.ActivityFieldKind;

namespace Sapling.Workflows.Editing;

/// <summary>Fields that several activities have.</summary>
internal static class CommonFields
{
    public static ActivityField Syntax(IStringLocalizer S) => new("Syntax", Choice, S["Syntax"], "JavaScript", S["Which of the expressions below counts."], Enum.GetNames<WorkflowScriptSyntax>());
}

public sealed class IfElseTaskDisplayDriver(IStringLocalizer<IfElseTaskDisplayDriver> localizer) : FieldsDisplayDriver<IfElseTask>(localizer)
{
    protected override string Icon => "bi-signpost-split";
    protected override LocalizedString Description => S["Goes one way or the other, depending on a condition."];
    protected override IReadOnlyList<ActivityField> Fields =>
    [
        CommonFields.Syntax(S),
        new("Condition", Expression, S["Condition"], "", S["JavaScript that is true or false, such as input('Amount') > 100."]) { InDesign = true },
        new("LiquidCondition", Expression, S["Condition in Liquid"], "", S["A template that writes true or false."]) { InDesign = true },
    ];
}

public sealed class WhileLoopTaskDisplayDriver(IStringLocalizer<WhileLoopTaskDisplayDriver> localizer) : FieldsDisplayDriver<WhileLoopTask>(localizer)
{
    protected override string Icon => "bi-arrow-repeat";
    protected override LocalizedString Description => S["Repeats while a condition is true."];
    protected override IReadOnlyList<ActivityField> Fields =>
    [
        CommonFields.Syntax(S),
        new("Condition", Expression, S["Condition"], "", S["JavaScript that is true or false."]) { InDesign = true },
        new("LiquidCondition", Expression, S["Condition in Liquid"]) { InDesign = true },
    ];
}

public sealed class ForLoopTaskDisplayDriver(IStringLocalizer<ForLoopTaskDisplayDriver> localizer) : FieldsDisplayDriver<ForLoopTask>(localizer)
{
    protected override string Icon => "bi-123";
    protected override LocalizedString Description => S["Counts from one number to another."];
    protected override IReadOnlyList<ActivityField> Fields =>
    [
        CommonFields.Syntax(S),
        new("From", Expression, S["From"], "0") { InDesign = true },
        new("To", Expression, S["To"], "10") { InDesign = true },
        new("Step", Expression, S["Step"], "1"),
        new("LiquidFrom", Expression, S["From, in Liquid"], "0"),
        new("LiquidTo", Expression, S["To, in Liquid"], "10"),
        new("LiquidStep", Expression, S["Step, in Liquid"], "1"),
        new("LoopVariableName", Text, S["Name of the loop's property"], "x"),
    ];
}

public sealed class ForEachTaskDisplayDriver(IStringLocalizer<ForEachTaskDisplayDriver> localizer) : FieldsDisplayDriver<ForEachTask>(localizer)
{
    protected override string Icon => "bi-list-ol";
    protected override LocalizedString Description => S["Repeats for each item of a list."];
    protected override IReadOnlyList<ActivityField> Fields =>
    [
        CommonFields.Syntax(S),
        new("Enumerable", Expression, S["List"], "", S["JavaScript that gives a list."]) { InDesign = true },
        new("LiquidEnumerable", Expression, S["List in Liquid"], "", S["A template that writes a JSON list."]),
        new("LoopVariableName", Text, S["Name of the loop's property"], "x"),
    ];
}

public sealed class ForkTaskDisplayDriver(IStringLocalizer<ForkTaskDisplayDriver> localizer) : FieldsDisplayDriver<ForkTask>(localizer)
{
    protected override string Icon => "bi-diagram-3";
    protected override LocalizedString Description => S["Goes on along several branches."];
    protected override IReadOnlyList<ActivityField> Fields => [new("Forks", Lines, S["Branches"], "", S["One name a line."]) { InDesign = true }];
}

public sealed class JoinTaskDisplayDriver(IStringLocalizer<JoinTaskDisplayDriver> localizer) : FieldsDisplayDriver<JoinTask>(localizer)
{
    protected override string Icon => "bi-sign-merge-left";
    protected override LocalizedString Description => S["Brings branches together."];
    protected override IReadOnlyList<ActivityField> Fields => [new("Mode", Choice, S["Waits for"], "WaitAll", null, Enum.GetNames<JoinTask.JoinMode>()) { InDesign = true }];
}

public sealed class LogTaskDisplayDriver(IStringLocalizer<LogTaskDisplayDriver> localizer) : FieldsDisplayDriver<LogTask>(localizer)
{
    protected override string Icon => "bi-journal-text";
    protected override LocalizedString Description => S["Writes to the log."];
    protected override IReadOnlyList<ActivityField> Fields =>
    [
        new("LogLevel", Choice, S["Level"], "Information", null, Enum.GetNames<Microsoft.Extensions.Logging.LogLevel>()),
        new("Text", Expression, S["Text"], "", S["With Liquid support."]) { InDesign = true },
    ];
}

public sealed class SetPropertyTaskDisplayDriver(IStringLocalizer<SetPropertyTaskDisplayDriver> localizer) : FieldsDisplayDriver<SetPropertyTask>(localizer)
{
    protected override string Icon => "bi-pencil";
    protected override LocalizedString Description => S["Keeps a value for later activities."];
    protected override IReadOnlyList<ActivityField> Fields =>
    [
        new("PropertyName", Text, S["Name of the property"]) { InDesign = true },
        CommonFields.Syntax(S),
        new("Value", Expression, S["Value"], "", S["JavaScript."]) { InDesign = true },
        new("LiquidValue", Expression, S["Value in Liquid"]),
    ];
}

public sealed class SetOutputTaskDisplayDriver(IStringLocalizer<SetOutputTaskDisplayDriver> localizer) : FieldsDisplayDriver<SetOutputTask>(localizer)
{
    protected override string Icon => "bi-box-arrow-right";
    protected override LocalizedString Description => S["Hands a value to whoever started the workflow."];
    protected override IReadOnlyList<ActivityField> Fields =>
    [
        new("OutputName", Text, S["Name of the output"]) { InDesign = true },
        CommonFields.Syntax(S),
        new("Value", Expression, S["Value"], "", S["JavaScript."]) { InDesign = true },
        new("LiquidValue", Expression, S["Value in Liquid"]),
    ];
}

public sealed class ScriptTaskDisplayDriver(IStringLocalizer<ScriptTaskDisplayDriver> localizer) : FieldsDisplayDriver<ScriptTask>(localizer)
{
    protected override string Icon => "bi-code-slash";
    protected override LocalizedString Description => S["Runs JavaScript and goes on with the outcome it sets."];
    protected override IReadOnlyList<ActivityField> Fields =>
    [
        new("AvailableOutcomes", Lines, S["Available outcomes"], "Done", S["One name a line."]),
        new("Script", Template, S["Script"], "setOutcome('Done');", S["Functions: input(name), property(name), setProperty(name, value), output(name, value), lastResult(), correlationId(), workflow(), setOutcome(name), log(level, text, value), uuid(). ECMAScript 5."]) { InDesign = true },
    ];
}

public sealed class CorrelateTaskDisplayDriver(IStringLocalizer<CorrelateTaskDisplayDriver> localizer) : FieldsDisplayDriver<CorrelateTask>(localizer)
{
    protected override string Icon => "bi-link-45deg";
    protected override LocalizedString Description => S["Says what the workflow is about, so that later events of that thing find it."];
    protected override IReadOnlyList<ActivityField> Fields =>
    [
        CommonFields.Syntax(S),
        new("Value", Expression, S["Value"], "", S["JavaScript or Liquid, by the syntax chosen."]) { InDesign = true },
    ];
}

public sealed class NotifyTaskDisplayDriver(IStringLocalizer<NotifyTaskDisplayDriver> localizer) : FieldsDisplayDriver<NotifyTask>(localizer)
{
    protected override string Icon => "bi-bell";
    protected override LocalizedString Description => S["Shows a message to whoever caused the event."];
    protected override IReadOnlyList<ActivityField> Fields =>
    [
        new("NotificationType", Choice, S["Kind"], "Success", null, Enum.GetNames<NotifyType>()),
        new("Message", Expression, S["Message"], "", S["With Liquid support."]) { InDesign = true },
    ];
}

public sealed class WorkflowFaultEventDisplayDriver(IStringLocalizer<WorkflowFaultEventDisplayDriver> localizer) : FieldsDisplayDriver<WorkflowFaultEvent>(localizer)
{
    protected override string Icon => "bi-exclamation-octagon";
    protected override LocalizedString Description => S["Happens when another workflow fails."];
    protected override IReadOnlyList<ActivityField> Fields =>
        [new("ErrorFilter", Expression, S["Condition"], "", S["JavaScript that says whether the fault is of interest, such as input('WorkflowFault').WorkflowName == 'Purchase paid'. Empty: every fault."]) { InDesign = true }];
}

public sealed class MissingActivityDisplayDriver(IStringLocalizer<MissingActivityDisplayDriver> localizer) : FieldsDisplayDriver<MissingActivity>(localizer)
{
    protected override string Icon => "bi-question-octagon";
    protected override LocalizedString Description => S["No enabled feature has this activity."];
    protected override IReadOnlyList<ActivityField> Fields => [];
}

public sealed class TimerEventDisplayDriver(IStringLocalizer<TimerEventDisplayDriver> localizer) : FieldsDisplayDriver<TimerEvent>(localizer)
{
    protected override string Icon => "bi-alarm";
    protected override LocalizedString Description => S["Happens at the times of a cron expression."];
    protected override IReadOnlyList<ActivityField> Fields =>
    [
        new("CronExpression", Text, S["Cron expression"], "*/5 * * * *", S["Minute, hour, day of the month, month, day of the week."]) { InDesign = true },
        new("UseLocalTime", Check, S["In the site's time zone"], "false"),
    ];

    protected override string? Validate(ActivityField field, string value) =>
        field.Name == "CronExpression" && !CronSchedule.TryParse(value, out _) ? S["'{0}' is no cron expression.", value].Value : base.Validate(field, value);
}

public sealed class HttpRequestTaskDisplayDriver(IStringLocalizer<HttpRequestTaskDisplayDriver> localizer) : FieldsDisplayDriver<OrchardCore.Workflows.Http.Activities.HttpRequestTask>(localizer)
{
    protected override string Icon => "bi-globe";
    protected override LocalizedString Description => S["Sends an HTTP request."];
    protected override IReadOnlyList<ActivityField> Fields =>
    [
        new("HttpMethod", Text, S["Method"], "GET") { InDesign = true },
        new("Url", Expression, S["Address"], "", S["With Liquid support."]) { InDesign = true },
        new("Headers", Template, S["Headers"], "", S["One a line: Name: value."]),
        new("ContentType", Expression, S["Content type"], "application/json"),
        new("Body", Template, S["Body"]),
        new("HttpResponseCodes", Text, S["Status codes that are outcomes"], "200", S["Separated by commas."]),
    ];
}

public sealed class EmailTaskDisplayDriver(IStringLocalizer<EmailTaskDisplayDriver> localizer) : FieldsDisplayDriver<OrchardCore.Email.Workflows.Activities.EmailTask>(localizer)
{
    protected override string Icon => "bi-envelope";
    protected override LocalizedString Description => S["Sends a mail."];
    protected override IReadOnlyList<ActivityField> Fields =>
    [
        new("Recipients", Expression, S["Recipients"], "", S["With Liquid support, as all fields here."]) { InDesign = true },
        new("Subject", Expression, S["Subject"]) { InDesign = true },
        new("Author", Expression, S["From"]),
        new("Sender", Expression, S["Sender"]),
        new("ReplyTo", Expression, S["Reply to"]),
        new("Cc", Expression, S["Cc"]),
        new("Bcc", Expression, S["Bcc"]),
        new("BodyFormat", Choice, S["Body"], "All", null, Enum.GetNames<OrchardCore.Email.Workflows.MailMessageBodyFormat>()),
        new("TextBody", Template, S["Text"]),
        new("HtmlBody", Template, S["HTML"]),
    ];
}
