using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Documents;
using OrchardCore.Roles.Models;
using OrchardCore.Security;

namespace OrchardCore.Roles.Services;

/// <summary>Identity's roles, kept in the one <see cref="RolesDocument"/>.</summary>
internal sealed class RoleStore(
    IDocumentManager<RolesDocument> documents,
    ISystemRoleProvider systemRoles,
    IServiceProvider services) : IRoleClaimStore<IRole>
{
    private bool _updating;

    public async Task<IdentityResult> CreateAsync(IRole role, CancellationToken cancellationToken)
    {
        var document = await MutableAsync();
        document.Roles.Add((Role)role);
        await documents.UpdateAsync(document);
        foreach (var handler in services.GetServices<IRoleCreatedEventHandler>())
        {
            await handler.RoleCreatedAsync(role.RoleName);
        }

        return IdentityResult.Success;
    }

    public async Task<IdentityResult> UpdateAsync(IRole role, CancellationToken cancellationToken)
    {
        var document = await MutableAsync();
        var index = document.Roles.FindIndex(known => Same(known, role.RoleName));
        if (index < 0)
        {
            return IdentityResult.Failed(new IdentityError { Code = "RoleNotFound", Description = $"There is no role '{role.RoleName}'." });
        }

        document.Roles[index] = (Role)role;
        await documents.UpdateAsync(document);
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> DeleteAsync(IRole role, CancellationToken cancellationToken)
    {
        if (systemRoles.IsSystemRole(role.RoleName))
        {
            return IdentityResult.Failed(new IdentityError { Code = "SystemRole", Description = $"'{role.RoleName}' is a system role." });
        }

        var document = await MutableAsync();
        document.Roles.RemoveAll(known => Same(known, role.RoleName));
        document.MissingFeaturesByRole.Remove(role.RoleName);
        await documents.UpdateAsync(document);
        foreach (var handler in services.GetServices<IRoleRemovedEventHandler>())
        {
            await handler.RoleRemovedAsync(role.RoleName);
        }

        return IdentityResult.Success;
    }

    public Task<IRole?> FindByIdAsync(string roleId, CancellationToken cancellationToken) => FindByNameAsync(roleId, cancellationToken);

    /// <summary>A copy: a caller may change it and give it to <see cref="UpdateAsync"/>.</summary>
    public async Task<IRole?> FindByNameAsync(string normalizedRoleName, CancellationToken cancellationToken)
    {
        var document = _updating ? await documents.GetOrCreateMutableAsync() : await documents.GetOrCreateImmutableAsync();
        return document.Roles.Find(known => Same(known, normalizedRoleName))?.Clone();
    }

    public Task<string> GetRoleIdAsync(IRole role, CancellationToken cancellationToken) => Task.FromResult(role.RoleName.ToUpperInvariant());

    public Task<string?> GetRoleNameAsync(IRole role, CancellationToken cancellationToken) => Task.FromResult<string?>(role.RoleName);

    public Task SetRoleNameAsync(IRole role, string? roleName, CancellationToken cancellationToken)
    {
        ((Role)role).RoleName = roleName ?? "";
        return Task.CompletedTask;
    }

    public Task<string?> GetNormalizedRoleNameAsync(IRole role, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(((Role)role).NormalizedRoleName);

    public Task SetNormalizedRoleNameAsync(IRole role, string? normalizedName, CancellationToken cancellationToken)
    {
        ((Role)role).NormalizedRoleName = normalizedName ?? "";
        return Task.CompletedTask;
    }

    public Task<IList<Claim>> GetClaimsAsync(IRole role, CancellationToken cancellationToken) =>
        Task.FromResult<IList<Claim>>([.. ((Role)role).RoleClaims.Select(claim => claim.ToClaim())]);

    public Task AddClaimAsync(IRole role, Claim claim, CancellationToken cancellationToken)
    {
        ((Role)role).RoleClaims.Add(new RoleClaim(claim.Type, claim.Value));
        return Task.CompletedTask;
    }

    public Task RemoveClaimAsync(IRole role, Claim claim, CancellationToken cancellationToken)
    {
        ((Role)role).RoleClaims.RemoveAll(known => known.ClaimType == claim.Type && known.ClaimValue == claim.Value);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        // The documents belong to the scope.
    }

    private static bool Same(Role known, string name) => string.Equals(known.RoleName, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>From the first change on, this scope reads what it will store, not the cache.</summary>
    private Task<RolesDocument> MutableAsync()
    {
        _updating = true;
        return documents.GetOrCreateMutableAsync();
    }
}
