using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents;
using OrchardCore.Contents.Security;
using OrchardCore.Navigation;

namespace Sapling.Contents.Admin;

/// <summary>"Content" with a list for every type that has one, and "New" for what can be made.</summary>
internal sealed class ContentsAdminMenu(IContentDefinitionManager definitions, IStringLocalizer<ContentsAdminMenu> S) : AdminNavigationProvider
{
    protected override async ValueTask BuildAsync(NavigationBuilder builder)
    {
        var types = (await definitions.ListTypeDefinitionsAsync()).OrderBy(type => type.DisplayName, StringComparer.CurrentCulture).ToList();
        builder.Add(S["Content"], NavigationConstants.AdminMenuContentPosition, content =>
        {
            content.AddClass("content").Id("content");
            content.Add(S["Content Items"], S["Content Items"].PrefixPosition(), item => item
                .Permission(CommonPermissions.ListContent)
                .Action("List", "Admin", "OrchardCore.Contents")
                .LocalNav());
            foreach (var type in types.Where(type => type.IsListable()))
            {
                content.Add(new LocalizedString(type.DisplayName, type.DisplayName), type.DisplayName.PrefixPosition(), item => item
                    .Id("content-" + type.Name)
                    .Permission(ContentTypePermissionsHelper.CreateDynamicPermission(ContentTypePermissionsHelper.PermissionTemplates[CommonPermissions.ListContent.Name], type))
                    .Action("List", "Admin", "OrchardCore.Contents", new RouteValueDictionary { ["contentTypeId"] = type.Name })
                    .LocalNav());
            }
        });

        var creatable = types.Where(type => type.IsCreatable()).ToList();
        if (creatable.Count == 0)
        {
            return;
        }

        builder.Add(S["New"], "-1", added =>
        {
            added.AddClass("new").Id("new").LinkToFirstChild(false);
            foreach (var type in creatable)
            {
                added.Add(new LocalizedString(type.DisplayName, type.DisplayName), type.DisplayName.PrefixPosition(), item => item
                    .Id("new-" + type.Name)
                    .Permission(ContentTypePermissionsHelper.CreateDynamicPermission(ContentTypePermissionsHelper.PermissionTemplates[CommonPermissions.EditOwnContent.Name], type))
                    .Action("Create", "Admin", "OrchardCore.Contents", new RouteValueDictionary { ["id"] = type.Name })
                    .LocalNav());
            }
        });
    }
}
