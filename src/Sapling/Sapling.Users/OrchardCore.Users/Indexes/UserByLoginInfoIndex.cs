using OrchardCore.Users.Models;
using YesSql.Indexes;

namespace OrchardCore.Users.Indexes;

/// <summary>Finds users by an external login; Sapling signs nobody in that way, but a site that moves keeps the rows.</summary>
public class UserByLoginInfoIndex : MapIndex
{
    public string LoginProvider { get; set; } = "";

    public string ProviderKey { get; set; } = "";
}

/// <summary>Fills <see cref="UserByLoginInfoIndex"/>.</summary>
public class UserByLoginInfoIndexProvider : IndexProvider<User>
{
    public override void Describe(DescribeContext<User> context) => context.For<UserByLoginInfoIndex>()
        .Map(user => user.LoginInfos.Select(login => new UserByLoginInfoIndex { LoginProvider = login.LoginProvider, ProviderKey = login.ProviderKey }));
}
