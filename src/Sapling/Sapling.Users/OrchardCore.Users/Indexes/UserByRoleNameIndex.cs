using Microsoft.AspNetCore.Identity;
using OrchardCore.Users.Models;
using YesSql.Indexes;

namespace OrchardCore.Users.Indexes;

/// <summary>Finds and counts the users of a role; role names are normalized here.</summary>
public class UserByRoleNameIndex : ReduceIndex
{
    public string RoleName { get; set; } = "";

    public int Count { get; set; }
}

/// <summary>Fills <see cref="UserByRoleNameIndex"/>.</summary>
public class UserByRoleNameIndexProvider : IndexProvider<User>
{
    private readonly ILookupNormalizer _keyNormalizer;

    public UserByRoleNameIndexProvider(ILookupNormalizer keyNormalizer) => _keyNormalizer = keyNormalizer;

    public override void Describe(DescribeContext<User> context) => context.For<UserByRoleNameIndex, string>()
        .Map(user => user.RoleNames.Select(role => new UserByRoleNameIndex { RoleName = _keyNormalizer.NormalizeName(role), Count = 1 }))
        .Group(index => index.RoleName)
        .Reduce(group => new UserByRoleNameIndex { RoleName = group.Key, Count = group.Sum(index => index.Count) })
        .Delete((index, map) =>
        {
            index.Count -= map.Sum(removed => removed.Count);
            // No row is left behind for a role that nobody has any more.
            return index.Count > 0 ? index : null!;
        });
}
