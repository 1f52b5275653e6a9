using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using OrchardCore.Modules;
using OrchardCore.Settings;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using Quartz;
using Sapling.Workflows.Activities;
using Sapling.Workflows.Editing;

namespace Sapling.Workflows.Timers;

/// <summary>Happens at the times of a cron expression, counted from when the workflow began to wait.</summary>
internal sealed class TimerEvent(IClock clock, ISiteService sites, ILogger<TimerEvent> logger, IStringLocalizer<TimerEvent> localizer) : EventActivity, IBuiltInActivity
{
    private const string EveryFiveMinutes = "*/5 * * * *";

    private readonly IStringLocalizer S = localizer;

    public override string Name => nameof(TimerEvent);
    public override LocalizedString DisplayText => S["Timer Event"];
    public override LocalizedString Category => S["Background"];
    public string Icon => "bi-alarm";
    public LocalizedString Description => S["Happens at the times of a cron expression."];

    public IReadOnlyList<ActivityField> Fields =>
    [
        new("CronExpression", ActivityFieldKind.Text, S["Cron expression"], EveryFiveMinutes, S["Minute, hour, day of the month, month, day of the week."]) { InDesign = true },
        new("UseLocalTime", ActivityFieldKind.Check, S["In the site's time zone"], "false"),
    ];

    private DateTime? StartedUtc { get => GetProperty<DateTime?>(); set => SetProperty(value); }

    public LocalizedString? Validate(ActivityField field, string value) =>
        field.Name == "CronExpression" && !CronExpression.TryParse(value, CronFormat.Unix, out _) ? S["'{0}' is no cron expression.", value] : null;

    public override async Task<bool> CanExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        StartedUtc is null || await IsDueAsync(StartedUtc.Value);

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Outcomes(S["Done"]);

    public override async Task<ActivityExecutionResult> ResumeAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        var started = StartedUtc ??= clock.UtcNow;
        if (!await IsDueAsync(started))
        {
            return Halt();
        }

        logger.LogDebug("The timer of workflow '{Workflow}' is due.", workflowContext.WorkflowType.Name);
        StartedUtc = null;
        return Outcomes("Done");
    }

    public override Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        StartedUtc ??= clock.UtcNow;
        return base.ExecuteAsync(workflowContext, activityContext);
    }

    private async Task<bool> IsDueAsync(DateTime started)
    {
        var expression = GetProperty(() => EveryFiveMinutes, "CronExpression");
        if (!CronExpression.TryParse(expression, CronFormat.Unix, out var schedule))
        {
            throw new InvalidOperationException($"'{expression}' is no cron expression.");
        }

        var zone = GetProperty(() => false, "UseLocalTime") && (await sites.GetSiteSettingsAsync()).TimeZoneId is { Length: > 0 } id
            ? TimeZoneInfo.FindSystemTimeZoneById(id)
            : TimeZoneInfo.Utc;
        return schedule.WithTimeZone(zone).GetNextValidTimeAfter(new DateTimeOffset(started, TimeSpan.Zero)) <= clock.UtcNow;
    }
}
