using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using OrchardCore.Modules;
using OrchardCore.Settings;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using Sapling.Workflows.Timers;

namespace OrchardCore.Workflows.Timers;

/// <summary>Happens at the times of a cron expression, counted from when the workflow began to wait.</summary>
public class TimerEvent : EventActivity
{
    private readonly IClock _clock;
    private readonly ISiteService _siteService;
    private readonly ILogger _logger;
    private readonly IStringLocalizer S;

    public TimerEvent(IClock clock, ISiteService siteService, ILogger<TimerEvent> logger, IStringLocalizer<TimerEvent> localizer)
    {
        _clock = clock;
        _siteService = siteService;
        _logger = logger;
        S = localizer;
    }

    public static string EventName => nameof(TimerEvent);
    public override string Name => EventName;
    public override LocalizedString DisplayText => S["Timer Event"];
    public override LocalizedString Category => S["Background"];

    public string CronExpression { get => GetProperty(() => "*/5 * * * *"); set => SetProperty(value); }

    /// <summary>Whether the expression is meant in the time zone of the site.</summary>
    public bool UseLocalTime { get => GetProperty(() => false); set => SetProperty(value); }
    private DateTime? StartedUtc { get => GetProperty<DateTime?>(); set => SetProperty(value); }

    public override async Task<bool> CanExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        StartedUtc is null || await IsDueAsync(StartedUtc.Value);

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Outcomes(S["Done"]);

    public override async Task<ActivityExecutionResult> ResumeAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        var started = StartedUtc ??= _clock.UtcNow;
        if (!await IsDueAsync(started))
        {
            return Halt();
        }
        _logger.LogDebug("The timer of workflow '{Workflow}' is due.", workflowContext.WorkflowType.Name);
        StartedUtc = null;
        return Outcomes("Done");
    }

    public override Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        StartedUtc ??= _clock.UtcNow;
        return base.ExecuteAsync(workflowContext, activityContext);
    }

    private async Task<bool> IsDueAsync(DateTime started)
    {
        if (!CronSchedule.TryParse(CronExpression, out var schedule))
        {
            throw new InvalidOperationException($"'{CronExpression}' is no cron expression.");
        }
        var zone = TimeZoneInfo.Utc;
        if (UseLocalTime && (await _siteService.GetSiteSettingsAsync()).TimeZoneId is { Length: > 0 } id)
        {
            zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        }
        var next = schedule.Next(TimeZoneInfo.ConvertTimeFromUtc(started, zone));
        return next is not null && next <= TimeZoneInfo.ConvertTimeFromUtc(_clock.UtcNow, zone);
    }
}
