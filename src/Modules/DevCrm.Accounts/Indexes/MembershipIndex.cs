using DevCrm.Accounts.Models;
using YesSql.Indexes;

namespace DevCrm.Accounts.Indexes;

/// <summary>Finds memberships by account and by user; the key makes the pair unique.</summary>
public class MembershipIndex : MapIndex
{
    public string AccountId { get; set; } = "";

    public string UserId { get; set; } = "";

    public string UniqueKey { get; set; } = "";
}

/// <summary>Keeps <see cref="MembershipIndex"/>.</summary>
public sealed class MembershipIndexProvider : IndexProvider<Membership>
{
    public override void Describe(DescribeContext<Membership> context) =>
        context.For<MembershipIndex>().Map(membership => new MembershipIndex
        {
            AccountId = membership.AccountId,
            UserId = membership.UserId,
            UniqueKey = $"{membership.AccountId}:{membership.UserId}",
        });
}
