using System.Security.Claims;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authorization;
using OrchardCore.ContentManagement;
using OrchardCore.Contents;
using OrchardCore.Contents.Security;
using OrchardCore.Security.Permissions;

namespace DevCrm.Licenses;

/// <summary>Who may see licences in the admin: whoever may edit the content type, of all or of the one in question.</summary>
internal static class LicensesAccess
{
    public static readonly Permission EditLicenses = ContentTypePermissionsHelper.CreateDynamicPermission(
        ContentTypePermissionsHelper.PermissionTemplates[CommonPermissions.EditContent.Name], LicensesConstants.LicenseType);

    public static Task<bool> MayListLicensesAsync(this IAuthorizationService authorization, ClaimsPrincipal user) =>
        authorization.AuthorizeAsync(user, EditLicenses);

    public static Task<bool> MaySeeLicenseAsync(this IAuthorizationService authorization, ClaimsPrincipal user, ContentItem license) =>
        authorization.AuthorizeAsync(user, CommonPermissions.EditContent, license);
}
