using System.Threading.Tasks;
using DevCrm.Core.Mail.Templates;
using DevCrm.Core.SignIns;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Contents;
using OrchardCore.Contents.Security;
using OrchardCore.Navigation;

namespace DevCrm.Core;

/// <summary>The DevCrm group of the admin menu, which other modules add to, and this module's pages.</summary>
public sealed class AdminMenu : AdminNavigationProvider
{
    private static readonly RouteValueDictionary _signInSettingsRoute = new()
    {
        ["area"] = "OrchardCore.Settings",
        ["groupId"] = SignInSettingsDisplayDriver.GroupId,
    };

    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer) => S = localizer;

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["DevCrm"], "-2", group => group
            .AddClass("devcrm").Id("devcrm")
            .Add(S["Mails"], "80", item => item
                .Action("Index", "Mails", "DevCrm.Core")
                .Permission(CorePermissions.ManageMails)
                .LocalNav())
            .Add(S["Email templates"], "81", item => item
                .Action("List", "Admin", new { area = "OrchardCore.Contents", contentTypeId = EmailTemplates.ContentType })
                .Permission(ContentTypePermissionsHelper.CreateDynamicPermission(
                    ContentTypePermissionsHelper.PermissionTemplates[CommonPermissions.EditContent.Name], EmailTemplates.ContentType))
                .LocalNav())
            .Add(S["Audit trail"], "90", item => item
                .Action("Index", "AuditTrail", "DevCrm.Core")
                .Permission(CorePermissions.ViewAuditTrail)
                .LocalNav())
            .Add(S["Sign-ins"], "91", item => item
                .Action("Index", "SignIns", "DevCrm.Core")
                .Permission(CorePermissions.ViewSignIns)
                .LocalNav())
            .Add(S["Sign-in log settings"], "97", item => item
                .Action("Index", "Admin", _signInSettingsRoute)
                .Permission(CorePermissions.ManageSignInSettings)
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
