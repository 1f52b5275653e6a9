using System.Collections.Concurrent;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Contents.Security;

/// <summary>Permissions for one content type, such as Edit_License, made from the common ones.</summary>
public static class ContentTypePermissionsHelper
{
    private static readonly Permission s_publish = Template("Publish_{0}", "Publish or unpublish {0} for others", CommonPermissions.PublishContent);
    private static readonly Permission s_publishOwn = Template("PublishOwn_{0}", "Publish or unpublish {0}", s_publish, CommonPermissions.PublishOwnContent);
    private static readonly Permission s_edit = Template("Edit_{0}", "Edit {0} for others", s_publish, CommonPermissions.EditContent);
    private static readonly Permission s_editOwn = Template("EditOwn_{0}", "Edit {0}", s_edit, s_publishOwn, CommonPermissions.EditOwnContent);
    private static readonly Permission s_delete = Template("Delete_{0}", "Delete {0} for others", CommonPermissions.DeleteContent);
    private static readonly Permission s_deleteOwn = Template("DeleteOwn_{0}", "Delete {0}", s_delete, CommonPermissions.DeleteOwnContent);
    private static readonly Permission s_view = Template("View_{0}", "View {0} by others", s_edit, CommonPermissions.ViewContent);
    private static readonly Permission s_viewOwn = Template("ViewOwn_{0}", "View own {0}", s_view, CommonPermissions.ViewOwnContent);
    private static readonly Permission s_preview = Template("Preview_{0}", "Preview {0} by others", s_edit, CommonPermissions.PreviewContent);
    private static readonly Permission s_previewOwn = Template("PreviewOwn_{0}", "Preview own {0}", s_preview, CommonPermissions.PreviewOwnContent);
    private static readonly Permission s_clone = Template("Clone_{0}", "Clone {0} by others", s_edit, CommonPermissions.CloneContent);
    private static readonly Permission s_cloneOwn = Template("CloneOwn_{0}", "Clone own {0}", s_clone, CommonPermissions.CloneOwnContent);
    private static readonly Permission s_list = Template("ListContent_{0}", "List {0} content items", CommonPermissions.ListContent);
    private static readonly Permission s_editOwner = Template("EditContentOwner_{0}", "Edit the owner of a {0} content item", CommonPermissions.EditContentOwner);

    private static readonly ConcurrentDictionary<(string, string), Permission> s_made = new();

    /// <summary>The templates by the name of the common permission each refines.</summary>
    public static readonly Dictionary<string, Permission> PermissionTemplates = new(StringComparer.Ordinal)
    {
        [CommonPermissions.PublishContent.Name] = s_publish,
        [CommonPermissions.PublishOwnContent.Name] = s_publishOwn,
        [CommonPermissions.EditContent.Name] = s_edit,
        [CommonPermissions.EditOwnContent.Name] = s_editOwn,
        [CommonPermissions.DeleteContent.Name] = s_delete,
        [CommonPermissions.DeleteOwnContent.Name] = s_deleteOwn,
        [CommonPermissions.ViewContent.Name] = s_view,
        [CommonPermissions.ViewOwnContent.Name] = s_viewOwn,
        [CommonPermissions.PreviewContent.Name] = s_preview,
        [CommonPermissions.PreviewOwnContent.Name] = s_previewOwn,
        [CommonPermissions.CloneContent.Name] = s_clone,
        [CommonPermissions.CloneOwnContent.Name] = s_cloneOwn,
        [CommonPermissions.ListContent.Name] = s_list,
        [CommonPermissions.EditContentOwner.Name] = s_editOwner,
    };

    /// <summary>The template that refines the permission, if there is one.</summary>
    public static Permission? ConvertToDynamicPermission(Permission permission) =>
        PermissionTemplates.GetValueOrDefault(permission.Name);

    public static Permission CreateDynamicPermission(Permission template, ContentTypeDefinition typeDefinition) =>
        Make(template, typeDefinition.Name, typeDefinition.DisplayName, $"{typeDefinition.DisplayName} Content Type - {typeDefinition.Name}");

    public static Permission CreateDynamicPermission(Permission template, string contentType) =>
        s_made.GetOrAdd((template.Name, contentType), static (key, from) => Make(from, key.Item2, key.Item2, $"{key.Item2} Content Type"), template);

    private static Permission Make(Permission template, string contentType, string displayName, string category) =>
        new(string.Format(template.Name, contentType),
            string.Format(template.Description ?? template.Name, displayName),
            (template.ImpliedBy ?? []).Select(implied => implied.Name.Contains("{0}") ? CreateDynamicPermission(implied, contentType) : implied).ToList())
        {
            Category = category,
        };

    private static Permission Template(string name, string description, params Permission[] impliedBy) => new(name, description, impliedBy);
}
