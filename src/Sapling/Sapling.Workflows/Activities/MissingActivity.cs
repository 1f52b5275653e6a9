using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using OrchardCore.Workflows.Models;

namespace OrchardCore.Workflows.Activities
{
    /// <summary>Stands for an activity that no enabled feature has: it can be seen and moved, and faults the run that reaches it.</summary>
    public class MissingActivity : Activity
    {
        private readonly IStringLocalizer S;
        private readonly ILogger _logger;

        public MissingActivity(IStringLocalizer<MissingActivity> localizer, ILogger<MissingActivity> logger, ActivityRecord missingActivityRecord)
        {
            S = localizer;
            _logger = logger;
            MissingActivityRecord = missingActivityRecord;
            Properties = missingActivityRecord.Properties;
        }

        public ActivityRecord MissingActivityRecord { get; }
        public override string Name => nameof(MissingActivity);
        public override LocalizedString DisplayText => S["Missing Activity"];
        public override LocalizedString Category => S["Exceptions"];

        public override ActivityExecutionResult Execute(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
        {
            _logger.LogWarning("Workflow '{Workflow}' reached '{Activity}', which no enabled feature has.", workflowContext.WorkflowType.Name, MissingActivityRecord.Name);
            throw new InvalidOperationException($"No enabled feature has the activity '{MissingActivityRecord.Name}'.");
        }
    }
}

namespace Sapling.Workflows.Activities
{
    using OrchardCore.Workflows.Activities;

    internal sealed class MissingActivityFactory(IStringLocalizer<MissingActivity> localizer, ILogger<MissingActivity> logger)
    {
        public MissingActivity Create(ActivityRecord record) => new(localizer, logger, record);
    }
}
