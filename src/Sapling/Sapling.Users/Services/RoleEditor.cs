using Microsoft.AspNetCore.Identity;
using OrchardCore.Environment.Extensions;
using OrchardCore.Roles;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;
using OrchardCore.Security.Services;
using OrchardCore.Users.Indexes;
using Sapling.Users.ViewModels;
using YesSql;
using ISession = YesSql.ISession;

namespace Sapling.Users;

/// <summary>Reads and saves roles with the matrix of all permissions there are.</summary>
public sealed class RoleEditor(
    RoleManager<IRole> roles,
    IRoleService roleService,
    ISystemRoleProvider systemRoles,
    IEnumerable<IPermissionProvider> providers,
    ITypeFeatureProvider features,
    ILookupNormalizer normalizer,
    ISession session)
{
    public async Task<IReadOnlyList<RoleListEntry>> ListAsync(CancellationToken cancellationToken)
    {
        var counts = (await session.QueryIndex<UserByRoleNameIndex>().ListAsync(cancellationToken)).ToLookup(index => index.RoleName, index => index.Count);
        return
        [
            .. (await roleService.GetRolesAsync()).Select(role => new RoleListEntry(
                role.RoleName,
                role.RoleDescription,
                systemRoles.IsSystemRole(role.RoleName),
                systemRoles.IsAdminRole(role.RoleName),
                counts[normalizer.NormalizeName(role.RoleName)].Sum())),
        ];
    }

    public async Task<EditRoleViewModel> ReadAsync(Role role)
    {
        var groups = await GroupsAsync();
        var allowed = Names(role);
        return new EditRoleViewModel
        {
            Name = role.RoleName,
            RoleDescription = role.RoleDescription,
            IsAdminRole = systemRoles.IsAdminRole(role.RoleName),
            Groups = groups,
            Allowed = allowed,
            Effective = groups.SelectMany(group => group.Permissions)
                .Where(permission => PermissionGrants.NamesGranting(permission).Overlaps(allowed))
                .Select(permission => permission.Name)
                .ToHashSet(StringComparer.OrdinalIgnoreCase),
        };
    }

    /// <summary>Keeps permissions of features that are off: the matrix did not show them.</summary>
    public async Task SaveAsync(Role role, string? description, string[] permissions)
    {
        role.RoleDescription = description ?? "";
        if (!systemRoles.IsAdminRole(role.RoleName))
        {
            var shown = (await GroupsAsync()).SelectMany(group => group.Permissions).Select(permission => permission.Name)
                .ToHashSet(StringComparer.OrdinalIgnoreCase);
            role.RoleClaims.RemoveAll(claim => claim.ClaimType == Permission.ClaimType && shown.Contains(claim.ClaimValue));
            role.RoleClaims.AddRange(permissions.Where(shown.Contains).Distinct(StringComparer.OrdinalIgnoreCase).Select(RoleClaim.Create));
        }

        await roles.UpdateAsync(role);
    }

    private async Task<IReadOnlyList<(string Group, IReadOnlyList<Permission> Permissions)>> GroupsAsync()
    {
        var found = new List<(string Group, Permission Permission)>();
        foreach (var provider in providers)
        {
            var feature = features.GetFeatureForDependency(provider.GetType());
            foreach (var permission in await provider.GetPermissionsAsync())
            {
                found.Add((permission.Category ?? feature.Name ?? feature.Id, permission));
            }
        }

        return
        [
            .. found.DistinctBy(entry => entry.Permission.Name, StringComparer.OrdinalIgnoreCase)
                .GroupBy(entry => entry.Group, StringComparer.CurrentCultureIgnoreCase)
                .OrderBy(group => group.Key, StringComparer.CurrentCultureIgnoreCase)
                .Select(group => (group.Key, (IReadOnlyList<Permission>)[.. group.Select(entry => entry.Permission)])),
        ];
    }

    private static HashSet<string> Names(Role role) => role.RoleClaims.Where(claim => claim.ClaimType == Permission.ClaimType)
        .Select(claim => claim.ClaimValue).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
