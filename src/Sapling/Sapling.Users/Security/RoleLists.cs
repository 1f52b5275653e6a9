using OrchardCore;
using OrchardCore.Security;

namespace Sapling.Users;

internal static class RoleLists
{
    /// <summary>Roles somebody can be put into: not those everybody has by being signed in or not.</summary>
    public static IEnumerable<IRole> Assignable(this IEnumerable<IRole> roles) => roles.Where(role =>
        !string.Equals(role.RoleName, OrchardCoreConstants.Roles.Anonymous, StringComparison.OrdinalIgnoreCase) &&
        !string.Equals(role.RoleName, OrchardCoreConstants.Roles.Authenticated, StringComparison.OrdinalIgnoreCase));
}
