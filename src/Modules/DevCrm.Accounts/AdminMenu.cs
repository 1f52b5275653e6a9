using System.Threading.Tasks;
using Microsoft.Extensions.Localization;
using OrchardCore.Contents;
using OrchardCore.Contents.Security;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace DevCrm.Accounts;

/// <summary>Accounts and contacts in the DevCrm group of the admin menu.</summary>
public sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer) => S = localizer;

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["DevCrm"], "-2", group => group
            .AddClass("devcrm").Id("devcrm")
            .Add(S["Accounts"], "10", item => List(item, AccountsConstants.AccountType))
            .Add(S["Contacts"], "11", item => List(item, AccountsConstants.ContactType)));
        return ValueTask.CompletedTask;
    }

    private static void List(NavigationItemBuilder item, string contentType) => item
        .Action("List", "Admin", new { area = "OrchardCore.Contents", contentTypeId = contentType })
        .Permission(EditPermission(contentType))
        .LocalNav();

    private static Permission EditPermission(string contentType) =>
        ContentTypePermissionsHelper.CreateDynamicPermission(
            ContentTypePermissionsHelper.PermissionTemplates[CommonPermissions.EditContent.Name], contentType);
}
