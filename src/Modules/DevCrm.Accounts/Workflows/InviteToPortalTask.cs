using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using DevCrm.Accounts.Models;
using DevCrm.Accounts.Services;
using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace DevCrm.Accounts.Workflows;

/// <summary>Invites an address into an account; the workflow's property InvitationUrl then holds the link to mail, or nothing for a member.</summary>
public sealed class InviteToPortalTask : ExpressionTask<InviteToPortalTask>
{
    private readonly IInvitations _invitations;

    public InviteToPortalTask(IInvitations invitations, IWorkflowExpressionEvaluator evaluator, IStringLocalizer<InviteToPortalTask> localizer)
        : base(evaluator, localizer) =>
        _invitations = invitations;

    public override LocalizedString DisplayText => S["Invite to portal"];

    public override LocalizedString Description =>
        S["Invites an address into an account's portal. Sets the property InvitationUrl; the mail is sent by another task."];

    public override IReadOnlyList<ExpressionField> Fields =>
    [
        new(nameof(AccountId), S["Account id"], S["Into which account."], Required: true),
        new(nameof(Email), S["Email"], S["The address that may accept."], Required: true),
        new(nameof(Role), S["Role"], S["Owner, Admin, Billing, Member or Viewer; Owner if empty."]),
    ];

    public WorkflowExpression<string> AccountId
    {
        get => this[nameof(AccountId)];
        set => this[nameof(AccountId)] = value;
    }

    public WorkflowExpression<string> Email
    {
        get => this[nameof(Email)];
        set => this[nameof(Email)] = value;
    }

    public WorkflowExpression<string> Role
    {
        get => this[nameof(Role)];
        set => this[nameof(Role)] = value;
    }

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        Outcomes(S["Invited"], S["AlreadyMember"]);

    public override async Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        var accountId = await EvaluateAsync(AccountId, workflowContext) ?? "";
        var email = await EvaluateAsync(Email, workflowContext) ?? "";
        var roleName = await EvaluateAsync(Role, workflowContext) ?? nameof(PortalRole.Owner);
        if (!Enum.TryParse<PortalRole>(roleName, ignoreCase: true, out var role) || !Enum.IsDefined(role))
        {
            throw new InvalidOperationException($"'{roleName}' is not a portal role.");
        }

        var invited = await _invitations.InviteAsync(accountId, email, role, workflowContext.CancellationToken);
        workflowContext.Properties["InvitationUrl"] = invited.Url ?? "";
        return invited.Outcome switch
        {
            InviteOutcome.Invited => Outcomes("Invited"),
            InviteOutcome.AlreadyMember => Outcomes("AlreadyMember"),

            // The workflow is marked as faulted with this message, which staff see.
            _ => throw new InvalidOperationException($"Cannot invite '{email}' into account '{accountId}': {invited.Outcome}."),
        };
    }
}

/// <summary>Edits the task.</summary>
public sealed class InviteToPortalTaskDisplayDriver : ExpressionTaskDisplayDriver<InviteToPortalTask>
{
    public InviteToPortalTaskDisplayDriver(IStringLocalizer<InviteToPortalTaskDisplayDriver> localizer)
        : base(localizer)
    {
    }
}
