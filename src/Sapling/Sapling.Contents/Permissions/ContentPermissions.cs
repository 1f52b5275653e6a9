using OrchardCore;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents;
using OrchardCore.Contents.Security;
using OrchardCore.Security.Permissions;

namespace Sapling.Contents.Permissions;

/// <summary>The permissions on content of any type, with the roles Orchard Core gives them to.</summary>
internal sealed class ContentPermissions : IPermissionProvider
{
    private static readonly Permission[] s_all =
    [
        CommonPermissions.EditContentOwner, CommonPermissions.PublishContent, CommonPermissions.PublishOwnContent,
        CommonPermissions.EditContent, CommonPermissions.EditOwnContent, CommonPermissions.DeleteContent,
        CommonPermissions.DeleteOwnContent, CommonPermissions.ViewContent, CommonPermissions.ViewOwnContent,
        CommonPermissions.PreviewContent, CommonPermissions.PreviewOwnContent, CommonPermissions.CloneContent,
        CommonPermissions.CloneOwnContent, CommonPermissions.ListContent, CommonPermissions.AccessContentApi,
    ];

    private static readonly Permission[] s_editor =
    [
        CommonPermissions.PublishContent, CommonPermissions.EditContent, CommonPermissions.DeleteContent,
        CommonPermissions.PreviewContent, CommonPermissions.CloneContent, CommonPermissions.ListContent, CommonPermissions.EditContentOwner,
    ];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>(s_all);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new() { Name = OrchardCoreConstants.Roles.Administrator, Permissions = s_editor },
        new() { Name = OrchardCoreConstants.Roles.Editor, Permissions = s_editor },
        new()
        {
            Name = OrchardCoreConstants.Roles.Author,
            Permissions = [CommonPermissions.PublishOwnContent, CommonPermissions.EditOwnContent, CommonPermissions.DeleteOwnContent, CommonPermissions.PreviewOwnContent, CommonPermissions.CloneOwnContent],
        },
        new()
        {
            Name = OrchardCoreConstants.Roles.Contributor,
            Permissions = [CommonPermissions.EditOwnContent, CommonPermissions.PreviewOwnContent, CommonPermissions.CloneOwnContent],
        },
        new() { Name = OrchardCoreConstants.Roles.Authenticated, Permissions = [CommonPermissions.ViewContent] },
        new() { Name = OrchardCoreConstants.Roles.Anonymous, Permissions = [CommonPermissions.ViewContent] },
    ];
}

/// <summary>The permissions of every securable content type.</summary>
internal sealed class ContentTypePermissions(IContentDefinitionManager definitions) : IPermissionProvider
{
    public async Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        (await definitions.ListTypeDefinitionsAsync())
            .Where(type => type.IsSecurable())
            .SelectMany(type => ContentTypePermissionsHelper.PermissionTemplates.Values.Select(template => ContentTypePermissionsHelper.CreateDynamicPermission(template, type)))
            .ToList();

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [];
}
