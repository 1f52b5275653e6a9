using OrchardCore.Documents;
using OrchardCore.Roles.Models;
using OrchardCore.Security;
using OrchardCore.Security.Services;

namespace OrchardCore.Roles.Services;

/// <summary>Reads roles from the cached document.</summary>
internal sealed class RoleService(IDocumentManager<RolesDocument> documents) : IRoleService
{
    public async Task<IEnumerable<IRole>> GetRolesAsync() => (await documents.GetOrCreateImmutableAsync()).Roles.OrderBy(role => role.RoleName);
}
