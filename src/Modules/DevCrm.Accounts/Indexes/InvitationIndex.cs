using DevCrm.Accounts.Models;
using DevCrm.Accounts.Services;
using YesSql.Indexes;

namespace DevCrm.Accounts.Indexes;

/// <summary>Finds invitations by token, by account and by address.</summary>
public class InvitationIndex : MapIndex
{
    public string InvitationId { get; set; } = "";

    public string TokenHash { get; set; } = "";

    public string AccountId { get; set; } = "";

    public string NormalizedEmail { get; set; } = "";

    /// <summary>Accepted or withdrawn.</summary>
    public bool Closed { get; set; }
}

/// <summary>Keeps <see cref="InvitationIndex"/>.</summary>
public sealed class InvitationIndexProvider : IndexProvider<Invitation>
{
    public override void Describe(DescribeContext<Invitation> context) =>
        context.For<InvitationIndex>().Map(invitation => new InvitationIndex
        {
            InvitationId = invitation.InvitationId,
            TokenHash = invitation.TokenHash,
            AccountId = invitation.AccountId,
            NormalizedEmail = EmailAddresses.Normalize(invitation.Email),
            Closed = invitation.AcceptedUtc is not null || invitation.WithdrawnUtc is not null,
        });
}
