using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Identity;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Roles.Recipes;

/// <summary>The recipe step "Roles": makes roles and sets, adds or removes their permissions.</summary>
internal sealed class RolesStep(RoleManager<IRole> roles, ISystemRoleProvider systemRoles) : NamedRecipeStepHandler("Roles")
{
    private static readonly JsonSerializerOptions Json = new(JOptions.Default) { Converters = { new JsonStringEnumConverter() } };

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        foreach (var entry in context.Step.Deserialize<Model>(Json)?.Roles ?? [])
        {
            if (string.IsNullOrWhiteSpace(entry.Name))
            {
                continue;
            }

            var role = (Role?)await roles.FindByNameAsync(entry.Name);
            var isNew = role is null;
            role ??= new Role { RoleName = entry.Name };
            role.RoleDescription = entry.Description ?? role.RoleDescription;

            // The administrator's role grants everything; names listed on it would only mislead.
            if (!systemRoles.IsAdminRole(role.RoleName))
            {
                Apply(role, entry.PermissionBehavior, entry.Permissions ?? []);
            }

            var result = isNew ? await roles.CreateAsync(role) : await roles.UpdateAsync(role);
            foreach (var error in result.Errors)
            {
                context.Errors.Add($"Role '{entry.Name}': {error.Description}");
            }
        }
    }

    private static void Apply(Role role, PermissionBehavior behavior, string[] permissions)
    {
        role.RoleClaims.RemoveAll(claim => claim.ClaimType == Permission.ClaimType &&
            (behavior == PermissionBehavior.Replace || permissions.Contains(claim.ClaimValue, StringComparer.OrdinalIgnoreCase)));
        if (behavior != PermissionBehavior.Remove)
        {
            role.RoleClaims.AddRange(permissions.Distinct(StringComparer.OrdinalIgnoreCase).Select(RoleClaim.Create));
        }
    }

    private sealed class Model
    {
        public RoleEntry[]? Roles { get; set; }
    }

    private sealed class RoleEntry
    {
        public string Name { get; set; } = "";

        public string? Description { get; set; }

        public string[]? Permissions { get; set; }

        public PermissionBehavior PermissionBehavior { get; set; }
    }

    private enum PermissionBehavior
    {
        Replace,
        Add,
        Remove,
    }
}
