using System.Collections.Generic;
using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;

namespace DevCrm.Billing.Workflows.Activities;

/// <summary>
/// Something that happened to a purchase. Workflows find it in their input: PurchaseId, ProductId, PlanId, Description,
/// Quantity, Amount (smallest unit), Currency, Price, AccountId, Email, Name, Country, StripeCustomerId, SubscriptionId.
/// </summary>
public abstract class PurchaseEvent : EventActivity
{
    protected readonly IStringLocalizer S;

    protected PurchaseEvent(IStringLocalizer localizer) => S = localizer;

    public override bool HasEditor => false;

    public override LocalizedString Category => S["DevCrm"];

    public override bool CanExecute(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => true;

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        Outcomes(S["Done"]);

    public override ActivityExecutionResult Resume(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        Outcomes("Done");
}
