using System;
using System.Linq;
using System.Security.Claims;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Identity;
using OrchardCore.Data.Migration;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;

namespace DevCrm.Campaigns;

/// <summary>
/// Gives the roles of a site that was set up before there was this permission what the recipe gives them on a new one, which has no such
/// roles yet when this runs. Once: what an administrator takes away afterwards stays away.
/// </summary>
public sealed class CampaignsRoleMigrations : DataMigration
{
    private static readonly string[] _roles = ["Staff", "Marketing"];

    private readonly RoleManager<IRole> _roleManager;

    public CampaignsRoleMigrations(RoleManager<IRole> roleManager) => _roleManager = roleManager;

    public async Task<int> CreateAsync()
    {
        foreach (var name in _roles)
        {
            if (await _roleManager.FindByNameAsync(name) is { } role)
            {
                await GrantAsync(role, CampaignsPermissions.ManageReleaseAnnouncements);
            }
        }

        return 1;
    }

    private async Task GrantAsync(IRole role, Permission permission)
    {
        var claims = await _roleManager.GetClaimsAsync(role);
        if (claims.Any(claim => claim.Type == Permission.ClaimType && claim.Value == permission.Name))
        {
            return;
        }

        var result = await _roleManager.AddClaimAsync(role, new Claim(Permission.ClaimType, permission.Name));
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"The role {role.RoleName} could not be changed: {string.Join(" ", result.Errors.Select(error => error.Description))}");
        }
    }
}
