using OrchardCore.Security.Permissions;

namespace OrchardCore.Users;

internal sealed class TwoFactorPermissionProvider : IPermissionProvider
{
    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([UsersPermissions.DisableTwoFactorAuthenticationForUsers]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [new() { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [UsersPermissions.DisableTwoFactorAuthenticationForUsers] }];
}
