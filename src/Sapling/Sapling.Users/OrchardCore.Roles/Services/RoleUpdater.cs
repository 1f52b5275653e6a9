using OrchardCore.Documents;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Descriptor.Models;
using OrchardCore.Roles.Models;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Roles.Services;

/// <summary>
/// Gives roles the permissions that features propose for them: all roles when a feature is installed, a new role those
/// of all features, and a role that is newer than a feature's last being enabled when that feature is enabled again.
/// What an administrator took away stays away.
/// </summary>
internal sealed class RoleUpdater(
    ShellDescriptor descriptor,
    IDocumentManager<RolesDocument> documents,
    IEnumerable<IPermissionProvider> providers,
    ITypeFeatureProvider features) : FeatureEventHandler, IRoleCreatedEventHandler
{
    private readonly HashSet<string> _installed = [];

    public override async Task InstalledAsync(IFeatureInfo feature)
    {
        _installed.Add(feature.Id);
        await ChangeAsync(feature.Id, (_, _) => true);
    }

    public override Task EnabledAsync(IFeatureInfo feature) => _installed.Contains(feature.Id)
        ? Task.CompletedTask
        : ChangeAsync(feature.Id, (document, role) =>
            document.MissingFeaturesByRole.TryGetValue(role.RoleName, out var missing) && missing.Remove(feature.Id));

    public async Task RoleCreatedAsync(string roleName)
    {
        var document = await documents.GetOrCreateMutableAsync();
        if (document.Roles.Find(role => Same(role.RoleName, roleName)) is not { } created)
        {
            return;
        }

        var enabled = descriptor.Features.Select(feature => feature.Id);
        document.MissingFeaturesByRole[roleName] = [.. descriptor.Installed.Select(feature => feature.Id).Except(enabled)];
        Grant(created, providers);
        await documents.UpdateAsync(document);
    }

    private async Task ChangeAsync(string featureId, Func<RolesDocument, Role, bool> concerns)
    {
        var own = providers.Where(provider => features.GetFeatureForDependency(provider.GetType()).Id == featureId).ToList();
        if (own.Count == 0)
        {
            return;
        }

        var document = await documents.GetOrCreateMutableAsync();
        var changed = false;
        foreach (var role in document.Roles.Where(role => concerns(document, role)))
        {
            changed |= Grant(role, own);
        }

        if (changed)
        {
            await documents.UpdateAsync(document);
        }
    }

    private static bool Grant(Role role, IEnumerable<IPermissionProvider> from)
    {
        var missing = from.SelectMany(provider => provider.GetDefaultStereotypes())
            .Where(stereotype => Same(stereotype.Name, role.RoleName))
            .SelectMany(stereotype => stereotype.Permissions ?? [])
            .Select(permission => permission.Name)
            .Except(role.RoleClaims.Where(claim => claim.ClaimType == Permission.ClaimType).Select(claim => claim.ClaimValue))
            .ToList();
        role.RoleClaims.AddRange(missing.Select(RoleClaim.Create));
        return missing.Count > 0;
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
