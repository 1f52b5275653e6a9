using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Models;
using DevCrm.Accounts.Workflows;
using DevCrm.Core.Events;

namespace DevCrm.Accounts.Services;

/// <summary>Tells workflows and other systems of an accepted invitation.</summary>
internal sealed class InvitationEvents
{
    private readonly IWorkflowEvents _workflows;
    private readonly IBusinessEvents _business;

    public InvitationEvents(IWorkflowEvents workflows, IBusinessEvents business)
    {
        _workflows = workflows;
        _business = business;
    }

    public async Task AcceptedAsync(Invitation invitation, Membership membership, CancellationToken cancellationToken)
    {
        await _business.RaiseAsync(
            new BusinessEvent(
                BusinessEventTypes.InvitationAccepted,
                invitation.InvitationId,
                new JsonObject
                {
                    ["id"] = invitation.InvitationId,
                    ["accountId"] = invitation.AccountId,
                    ["userId"] = membership.UserId,
                    ["role"] = membership.Role.ToString(),
                    ["acceptedAt"] = invitation.AcceptedUtc,
                },
                OrderKey: invitation.AccountId),
            cancellationToken);
        await _workflows.RaiseAsync(
            nameof(InvitationAcceptedEvent),
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["AccountId"] = invitation.AccountId,
                ["UserId"] = membership.UserId,
                ["Email"] = invitation.Email,
                ["Role"] = membership.Role.ToString(),
                ["InvitationId"] = invitation.InvitationId,
            },
            correlationId: invitation.AccountId);
    }
}
