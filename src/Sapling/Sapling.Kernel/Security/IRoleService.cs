using System.Security.Claims;

namespace OrchardCore.Security.Services;

/// <summary>Reads the roles of the site.</summary>
public interface IRoleService
{
    Task<IEnumerable<IRole>> GetRolesAsync();

    Task<IEnumerable<Claim>> GetRoleClaimsAsync(string role, CancellationToken cancellationToken = default);

    Task<IEnumerable<string>> GetNormalizedRoleNamesAsync();

    ValueTask<bool> IsAdminRoleAsync(string role)
        => ValueTask.FromResult(string.Equals(role, OrchardCoreConstants.Roles.Administrator, StringComparison.OrdinalIgnoreCase));

    ValueTask<bool> IsSystemRoleAsync(string role)
        => ValueTask.FromResult(
            string.Equals(role, OrchardCoreConstants.Roles.Anonymous, StringComparison.OrdinalIgnoreCase)
            || string.Equals(role, OrchardCoreConstants.Roles.Authenticated, StringComparison.OrdinalIgnoreCase)
            || string.Equals(role, OrchardCoreConstants.Roles.Administrator, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Shorter ways to the roles.</summary>
public static class RoleServiceExtensions
{
    public static async Task<IEnumerable<string>> GetRoleNamesAsync(this IRoleService roleService)
        => (await roleService.GetRolesAsync()).Select(role => role.RoleName).Order(StringComparer.OrdinalIgnoreCase);
}
