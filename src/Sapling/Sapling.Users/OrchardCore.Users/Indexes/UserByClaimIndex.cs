using OrchardCore.Users.Models;
using YesSql.Indexes;

namespace OrchardCore.Users.Indexes;

/// <summary>Finds users by a claim of theirs.</summary>
public class UserByClaimIndex : MapIndex
{
    public string ClaimType { get; set; } = "";

    public string ClaimValue { get; set; } = "";
}

/// <summary>Fills <see cref="UserByClaimIndex"/>.</summary>
public class UserByClaimIndexProvider : IndexProvider<User>
{
    public override void Describe(DescribeContext<User> context) => context.For<UserByClaimIndex>()
        .Map(user => user.UserClaims.Select(claim => new UserByClaimIndex { ClaimType = claim.ClaimType, ClaimValue = claim.ClaimValue }));
}
