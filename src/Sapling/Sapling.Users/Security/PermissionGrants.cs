using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using OrchardCore.Roles.Models;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;

namespace Sapling.Users;

/// <summary>Which names grant a permission, and which names a role has; both computed once per object.</summary>
internal static class PermissionGrants
{
    private static readonly ConditionalWeakTable<Permission, FrozenSet<string>> Granting = [];
    private static readonly ConditionalWeakTable<RolesDocument, FrozenDictionary<string, HashSet<string>>> Roles = [];

    /// <summary>The permission's own name, those of all permissions that imply it, however far away, and the site owner's.</summary>
    public static FrozenSet<string> NamesGranting(Permission permission) => Granting.GetValue(permission, static asked =>
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { StandardPermissions.SiteOwner.Name };
        var open = new Stack<Permission>([asked]);
        while (open.TryPop(out var next))
        {
            // A name seen before has its implications on the stack already; so cycles end.
            if (names.Add(next.Name))
            {
                foreach (var implying in next.ImpliedBy ?? [])
                {
                    open.Push(implying);
                }
            }
        }

        return names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    });

    public static FrozenDictionary<string, HashSet<string>> ByRole(RolesDocument document) => Roles.GetValue(document, static read =>
        read.Roles.ToFrozenDictionary(
            role => role.RoleName,
            role => role.RoleClaims.Where(claim => claim.ClaimType == Permission.ClaimType).Select(claim => claim.ClaimValue)
                .ToHashSet(StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase));
}
