using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;
using DevCrm.Accounts.Workflows;
using DevCrm.Licenses.Services;
using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace DevCrm.Licenses.Workflows;

/// <summary>Moves the end of a licence on, once for each payment.</summary>
public sealed class RenewLicenseTask : LicenseChangeTask<RenewLicenseTask>
{
    public RenewLicenseTask(ILicenses licenses, IWorkflowExpressionEvaluator evaluator, IStringLocalizer<RenewLicenseTask> localizer)
        : base(licenses, evaluator, localizer)
    {
    }

    public override LocalizedString DisplayText => S["Renew license"];

    public override LocalizedString Description => S["Moves the end of a licence on, by its plan or to a date, once for each payment."];

    public override IReadOnlyList<ExpressionField> Fields =>
    [
        new(nameof(LicenseId), S["License id"], S["The content item id of the licence."], Required: true),
        new(nameof(PaymentId), S["Payment id"], S["Names the payment; the same one renews once."], Required: true),
        new(nameof(EndDate), S["New end"], S["A date or time in ISO 8601 (UTC); empty for the plan's term."]),
    ];

    public WorkflowExpression<string> PaymentId
    {
        get => this[nameof(PaymentId)];
        set => this[nameof(PaymentId)] = value;
    }

    public WorkflowExpression<string> EndDate
    {
        get => this[nameof(EndDate)];
        set => this[nameof(EndDate)] = value;
    }

    protected override async Task<LicenseChange> ChangeAsync(string licenseId, string reason, WorkflowExecutionContext workflowContext)
    {
        var paymentId = await EvaluateAsync(PaymentId, workflowContext) ?? throw new InvalidOperationException("A renewal needs the id of its payment.");
        DateTime? end = await EvaluateAsync(EndDate, workflowContext) is { } text
            ? DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal)
            : null;
        return await Licenses.RenewAsync(licenseId, paymentId, end, workflowContext.CancellationToken);
    }
}

/// <summary>Edits the task.</summary>
public sealed class RenewLicenseTaskDisplayDriver : ExpressionTaskDisplayDriver<RenewLicenseTask>
{
    public RenewLicenseTaskDisplayDriver(IStringLocalizer<RenewLicenseTaskDisplayDriver> localizer)
        : base(localizer)
    {
    }
}
