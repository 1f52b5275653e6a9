using Microsoft.AspNetCore.Identity;
using OrchardCore.Data.Migration;
using OrchardCore.Security;

namespace OrchardCore.Roles.Migrations;

/// <summary>Makes the system roles.</summary>
internal sealed class SystemRolesMigrations(ISystemRoleProvider systemRoles, RoleManager<IRole> roles) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        foreach (var role in systemRoles.GetSystemRoles())
        {
            if (await roles.FindByNameAsync(role.RoleName) is null)
            {
                await roles.CreateAsync(((Role)role).Clone());
            }
        }

        return 1;
    }
}
