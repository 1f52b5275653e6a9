using Microsoft.Extensions.Localization;

namespace DevCrm.Accounts.Workflows;

/// <summary>Someone accepted an invitation into an account.</summary>
public sealed class InvitationAcceptedEvent : CrmEvent
{
    public InvitationAcceptedEvent(IStringLocalizer<InvitationAcceptedEvent> localizer)
        : base(localizer)
    {
    }

    public override LocalizedString DisplayText => S["Invitation accepted"];

    public override LocalizedString Description =>
        S["Someone accepted an invitation to the portal. Input: AccountId, UserId, Email, Role, InvitationId."];
}

/// <summary>Shows the event.</summary>
public sealed class InvitationAcceptedEventDisplayDriver : CrmEventDisplayDriver<InvitationAcceptedEvent>;
