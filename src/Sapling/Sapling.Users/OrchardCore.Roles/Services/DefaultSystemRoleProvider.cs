using System.Collections.Frozen;
using Microsoft.Extensions.Localization;
using OrchardCore.Security;

namespace OrchardCore.Roles;

/// <summary>Administrator, Anonymous and Authenticated.</summary>
internal sealed class DefaultSystemRoleProvider : ISystemRoleProvider
{
    private readonly FrozenDictionary<string, IRole> _roles;
    private readonly IRole _admin;

    public DefaultSystemRoleProvider(IStringLocalizer<DefaultSystemRoleProvider> S)
    {
        _admin = new Role
        {
            RoleName = OrchardCoreConstants.Roles.Administrator,
            RoleDescription = S["A system role that grants all permissions to the assigned users."],
        };
        _roles = new[]
        {
            _admin,
            new Role { RoleName = OrchardCoreConstants.Roles.Authenticated, RoleDescription = S["A system role representing all authenticated users."] },
            new Role { RoleName = OrchardCoreConstants.Roles.Anonymous, RoleDescription = S["A system role representing all non-authenticated users."] },
        }.ToFrozenDictionary(role => role.RoleName, StringComparer.OrdinalIgnoreCase);
    }

    public IRole GetAdminRole() => _admin;

    public IEnumerable<IRole> GetSystemRoles() => _roles.Values;

    public bool IsSystemRole(string name) => _roles.ContainsKey(name);
}
