using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;
using DevCrm.Accounts.Workflows;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Services;
using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace DevCrm.Licenses.Workflows;

/// <summary>Issues a licence, once for each source; the workflow's property LicenseId then holds its id.</summary>
public sealed class IssueLicenseTask : ExpressionTask<IssueLicenseTask>
{
    private readonly ILicenseIssuer _issuer;

    public IssueLicenseTask(ILicenseIssuer issuer, IWorkflowExpressionEvaluator evaluator, IStringLocalizer<IssueLicenseTask> localizer)
        : base(evaluator, localizer) =>
        _issuer = issuer;

    public override LocalizedString DisplayText => S["Issue license"];

    public override LocalizedString Description => S["Issues a licence of a plan for an account. Sets the property LicenseId."];

    public override IReadOnlyList<ExpressionField> Fields =>
    [
        new(nameof(PlanId), S["Plan id"], S["The content item id of the plan."], Required: true),
        new(nameof(AccountId), S["Account id"], S["For which account."], Required: true),
        new(nameof(Source), S["Source"], S["What it is issued for, such as purchase:123; one licence each."], Required: true),
        new(nameof(Quantity), S["Quantity"], S["Multiplies the plan's limits; 1 if empty."]),
    ];

    public WorkflowExpression<string> PlanId
    {
        get => this[nameof(PlanId)];
        set => this[nameof(PlanId)] = value;
    }

    public WorkflowExpression<string> AccountId
    {
        get => this[nameof(AccountId)];
        set => this[nameof(AccountId)] = value;
    }

    public WorkflowExpression<string> Source
    {
        get => this[nameof(Source)];
        set => this[nameof(Source)] = value;
    }

    public WorkflowExpression<string> Quantity
    {
        get => this[nameof(Quantity)];
        set => this[nameof(Quantity)] = value;
    }

    public override async Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        var source = await EvaluateAsync(Source, workflowContext) ?? throw new InvalidOperationException("A licence needs a source.");
        var quantity = await EvaluateAsync(Quantity, workflowContext) ?? "1";
        if (!int.TryParse(quantity, NumberStyles.None, CultureInfo.InvariantCulture, out var units))
        {
            throw new InvalidOperationException($"'{quantity}' is not a quantity.");
        }

        var planId = await EvaluateAsync(PlanId, workflowContext) ?? "";
        var accountId = await EvaluateAsync(AccountId, workflowContext) ?? "";
        var issued = await _issuer.IssueAsync(new IssueLicense(planId, accountId, source)
        {
            Quantity = units,
            Billing = Billing(source, workflowContext.Input),
        }, workflowContext.CancellationToken);
        if (issued is not { Succeeded: true, License: { } license })
        {
            // The workflow is marked as faulted with this message, and the purchase waits for staff.
            throw new InvalidOperationException($"No licence was issued for {source}: {issued.Error ?? issued.Outcome.ToString()}");
        }

        workflowContext.Properties["LicenseId"] = license.Id;
        return Outcomes("Done");
    }

    /// <summary>What a purchase event tells beside what the licence is for.</summary>
    private static LicenseBilling? Billing(string source, IDictionary<string, object> input)
    {
        const string purchase = "purchase:";
        if (!source.StartsWith(purchase, StringComparison.Ordinal))
        {
            return null;
        }

        return new LicenseBilling
        {
            PurchaseId = source[purchase.Length..],
            PaymentStatus = PaymentStatus.Paid,
            PaymentMethod = Text(input, "PaymentMethod") ?? "",
            SubscriptionId = Text(input, "SubscriptionId"),
            Currency = Text(input, "Currency")?.ToUpperInvariant() ?? "",
        };
    }

    private static string? Text(IDictionary<string, object> input, string name) =>
        input.TryGetValue(name, out var value) && value?.ToString() is { Length: > 0 } text ? text : null;
}

/// <summary>Edits the task.</summary>
public sealed class IssueLicenseTaskDisplayDriver : ExpressionTaskDisplayDriver<IssueLicenseTask>
{
    public IssueLicenseTaskDisplayDriver(IStringLocalizer<IssueLicenseTaskDisplayDriver> localizer)
        : base(localizer)
    {
    }
}
