using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Workflows;
using DevCrm.Licenses.Services;
using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace DevCrm.Licenses.Workflows;

/// <summary>A task that changes the state of one licence. It is done also when the licence was so already; "Refused" tells that its state forbids it.</summary>
public abstract class LicenseChangeTask<TTask> : ExpressionTask<TTask>
    where TTask : LicenseChangeTask<TTask>
{
    protected LicenseChangeTask(ILicenses licenses, IWorkflowExpressionEvaluator evaluator, IStringLocalizer localizer)
        : base(evaluator, localizer) =>
        Licenses = licenses;

    protected ILicenses Licenses { get; }

    public override IReadOnlyList<ExpressionField> Fields =>
    [
        new(nameof(LicenseId), S["License id"], S["The content item id of the licence."], Required: true),
        new(nameof(Reason), S["Reason"], S["What the audit trail says."]),
    ];

    public WorkflowExpression<string> LicenseId
    {
        get => this[nameof(LicenseId)];
        set => this[nameof(LicenseId)] = value;
    }

    public WorkflowExpression<string> Reason
    {
        get => this[nameof(Reason)];
        set => this[nameof(Reason)] = value;
    }

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        Outcomes(S["Done"], S["Refused"]);

    public override async Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        var licenseId = await EvaluateAsync(LicenseId, workflowContext) ?? "";
        var reason = await EvaluateAsync(Reason, workflowContext) ?? workflowContext.WorkflowType.Name;
        return (await ChangeAsync(licenseId, reason, workflowContext)).Outcome switch
        {
            LicenseOutcome.NotFound => throw new InvalidOperationException($"There is no published licence '{licenseId}'."),
            LicenseOutcome.Refused => Outcomes("Refused"),
            _ => Outcomes("Done"),
        };
    }

    protected abstract Task<LicenseChange> ChangeAsync(string licenseId, string reason, WorkflowExecutionContext workflowContext);
}
