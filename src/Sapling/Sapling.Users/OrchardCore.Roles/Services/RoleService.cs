using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using OrchardCore.Documents;
using OrchardCore.Roles.Models;
using OrchardCore.Security;
using OrchardCore.Security.Services;

namespace OrchardCore.Roles.Services;

/// <summary>Reads roles from the cached document.</summary>
internal sealed class RoleService(IDocumentManager<RolesDocument> documents, ISystemRoleProvider systemRoles, ILookupNormalizer normalizer) : IRoleService
{
    public async Task<IEnumerable<IRole>> GetRolesAsync() => (await documents.GetOrCreateImmutableAsync()).Roles.OrderBy(role => role.RoleName);

    public async Task<IEnumerable<Claim>> GetRoleClaimsAsync(string role, CancellationToken cancellationToken = default) =>
        (await documents.GetOrCreateImmutableAsync()).Roles
            .Where(known => string.Equals(known.RoleName, role, StringComparison.OrdinalIgnoreCase))
            .SelectMany(known => known.RoleClaims).Select(claim => claim.ToClaim());

    public async Task<IEnumerable<string>> GetNormalizedRoleNamesAsync() =>
        (await documents.GetOrCreateImmutableAsync()).Roles.Select(role => normalizer.NormalizeName(role.RoleName));

    public ValueTask<bool> IsAdminRoleAsync(string role) => ValueTask.FromResult(systemRoles.IsAdminRole(role));

    public ValueTask<bool> IsSystemRoleAsync(string role) => ValueTask.FromResult(systemRoles.IsSystemRole(role));
}
