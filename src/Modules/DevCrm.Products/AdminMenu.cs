using System.Threading.Tasks;
using Microsoft.Extensions.Localization;
using OrchardCore.Contents;
using OrchardCore.Contents.Security;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace DevCrm.Products;

/// <summary>Products, plans, releases and downloads in the DevCrm group.</summary>
public sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer) => S = localizer;

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["DevCrm"], "-2", group =>
        {
            List(group, S["Products"], "20", ProductsConstants.ProductType);
            List(group, S["Plans"], "21", ProductsConstants.PlanType);
            List(group, S["Releases"], "22", ProductsConstants.ReleaseType);
            group.Add(S["Downloads"], "23", item => item
                .Action("Index", "DownloadLog", ProductsConstants.ModuleId)
                .Permission(ProductsPermissions.ViewDownloads)
                .LocalNav());
        });
        return ValueTask.CompletedTask;
    }

    private static void List(NavigationBuilder group, LocalizedString title, string position, string contentType) =>
        group.Add(title, position, item => item
            .Action("List", "Admin", new { area = "OrchardCore.Contents", contentTypeId = contentType })
            .Permission(Edit(contentType))
            .LocalNav());

    private static Permission Edit(string contentType) =>
        ContentTypePermissionsHelper.CreateDynamicPermission(
            ContentTypePermissionsHelper.PermissionTemplates[CommonPermissions.EditContent.Name], contentType);
}
