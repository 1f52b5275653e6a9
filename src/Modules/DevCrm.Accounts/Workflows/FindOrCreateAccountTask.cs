using System.Collections.Generic;
using System.Threading.Tasks;
using DevCrm.Accounts.Services;
using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace DevCrm.Accounts.Workflows;

/// <summary>Finds the buyer's account or makes one; the workflow's property AccountId then holds its id.</summary>
public sealed class FindOrCreateAccountTask : ExpressionTask<FindOrCreateAccountTask>
{
    private readonly IAccounts _accounts;

    public FindOrCreateAccountTask(IAccounts accounts, IWorkflowExpressionEvaluator evaluator, IStringLocalizer<FindOrCreateAccountTask> localizer)
        : base(evaluator, localizer) =>
        _accounts = accounts;

    public override LocalizedString DisplayText => S["Find or create account"];

    public override LocalizedString Description =>
        S["Finds an account by its id or Stripe customer, or makes a new one. Sets the property AccountId."];

    public override IReadOnlyList<ExpressionField> Fields =>
    [
        new(nameof(AccountId), S["Account id"], S["The account a signed-in buyer bought for; may be empty."]),
        new(nameof(StripeCustomerId), S["Stripe customer id"], S["May be empty."]),
        new(nameof(Email), S["Email"], S["Describes a new account; it never finds an existing one."]),
        new(nameof(CustomerName), S["Name"], S["Of a new account."]),
        new(nameof(Country), S["Country"], S["Of a new account; two letters by ISO 3166."]),
        new(nameof(Currency), S["Currency"], S["Of a new account; three letters by ISO 4217."]),
    ];

    public WorkflowExpression<string> AccountId
    {
        get => this[nameof(AccountId)];
        set => this[nameof(AccountId)] = value;
    }

    public WorkflowExpression<string> StripeCustomerId
    {
        get => this[nameof(StripeCustomerId)];
        set => this[nameof(StripeCustomerId)] = value;
    }

    public WorkflowExpression<string> Email
    {
        get => this[nameof(Email)];
        set => this[nameof(Email)] = value;
    }

    /// <summary>Not "Name", which is the activity's own.</summary>
    public WorkflowExpression<string> CustomerName
    {
        get => this[nameof(CustomerName)];
        set => this[nameof(CustomerName)] = value;
    }

    public WorkflowExpression<string> Country
    {
        get => this[nameof(Country)];
        set => this[nameof(Country)] = value;
    }

    public WorkflowExpression<string> Currency
    {
        get => this[nameof(Currency)];
        set => this[nameof(Currency)] = value;
    }

    public override async Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        var buyer = await _accounts.FindOrCreateForBuyerAsync(new BuyerIdentity
        {
            AccountId = await EvaluateAsync(AccountId, workflowContext),
            StripeCustomerId = await EvaluateAsync(StripeCustomerId, workflowContext),
            Email = await EvaluateAsync(Email, workflowContext),
            Name = await EvaluateAsync(CustomerName, workflowContext),
            Country = await EvaluateAsync(Country, workflowContext),
            Currency = await EvaluateAsync(Currency, workflowContext),
        }, workflowContext.CancellationToken);
        workflowContext.Properties["AccountId"] = buyer.Account.Id;
        return Outcomes("Done");
    }
}

/// <summary>Edits the task.</summary>
public sealed class FindOrCreateAccountTaskDisplayDriver : ExpressionTaskDisplayDriver<FindOrCreateAccountTask>
{
    public FindOrCreateAccountTaskDisplayDriver(IStringLocalizer<FindOrCreateAccountTaskDisplayDriver> localizer)
        : base(localizer)
    {
    }
}
