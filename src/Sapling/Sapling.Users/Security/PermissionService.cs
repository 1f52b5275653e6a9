using OrchardCore.Security.Permissions;

namespace Sapling.Users;

/// <summary>All permissions of the enabled features, read once per scope.</summary>
internal sealed class PermissionService(IEnumerable<IPermissionProvider> providers) : IPermissionService
{
    private Dictionary<string, Permission>? _permissions;

    public async ValueTask<IEnumerable<Permission>> GetPermissionsAsync() => (await LoadAsync()).Values;

    public async ValueTask<Permission?> FindByNameAsync(string name) => (await LoadAsync()).GetValueOrDefault(name);

    private async ValueTask<Dictionary<string, Permission>> LoadAsync()
    {
        if (_permissions is null)
        {
            var permissions = new Dictionary<string, Permission>(StringComparer.OrdinalIgnoreCase);
            foreach (var provider in providers)
            {
                foreach (var permission in await provider.GetPermissionsAsync())
                {
                    permissions.TryAdd(permission.Name, permission);
                }
            }

            _permissions = permissions;
        }

        return _permissions;
    }
}
