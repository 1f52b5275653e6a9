namespace OrchardCore.Security.Services;

/// <summary>Reads the roles of the site.</summary>
public interface IRoleService
{
    Task<IEnumerable<IRole>> GetRolesAsync();
}

/// <summary>Shorter ways to the roles.</summary>
public static class RoleServiceExtensions
{
    public static async Task<IEnumerable<string>> GetRoleNamesAsync(this IRoleService roleService)
        => (await roleService.GetRolesAsync()).Select(role => role.RoleName).Order(StringComparer.OrdinalIgnoreCase);
}
