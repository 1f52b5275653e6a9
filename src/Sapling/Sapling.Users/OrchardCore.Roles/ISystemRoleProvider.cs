using OrchardCore.Security;

namespace OrchardCore.Roles;

/// <summary>The roles every site has and nobody removes.</summary>
public interface ISystemRoleProvider
{
    IEnumerable<IRole> GetSystemRoles();

    IRole GetAdminRole();

    bool IsSystemRole(string name);
}

/// <summary>Short forms over <see cref="ISystemRoleProvider"/>.</summary>
public static class SystemRoleProviderExtensions
{
    public static bool IsAdminRole(this ISystemRoleProvider systemRoleNameProvider, string name) =>
        string.Equals(systemRoleNameProvider.GetAdminRole().RoleName, name, StringComparison.OrdinalIgnoreCase);
}
