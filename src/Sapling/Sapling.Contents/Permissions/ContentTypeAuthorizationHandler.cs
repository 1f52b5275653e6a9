using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents;
using OrchardCore.Contents.Security;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;

namespace Sapling.Contents.Permissions;

/// <summary>Grants what is asked of an item or a type to those who have the permission of that type, or own the item and may do it to their own.</summary>
internal sealed class ContentTypeAuthorizationHandler(IServiceProvider services) : AuthorizationHandler<PermissionRequirement>
{
    private IAuthorizationService? _authorization;

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (context.HasSucceeded || context.Resource is null)
        {
            return;
        }

        var item = (context.Resource as IContent)?.ContentItem;
        var contentType = item?.ContentType ?? (context.Resource as ContentTypeDefinition)?.Name ?? context.Resource as string;
        if (string.IsNullOrEmpty(contentType))
        {
            return;
        }

        if (await IsGrantedAsync(context.User, requirement.Permission, contentType)
            || (item is not null && IsOwner(context.User, item)
                && CommonPermissions.OwnerPermissionsByName.TryGetValue(requirement.Permission.Name, out var own)
                && await IsGrantedAsync(context.User, own, contentType)))
        {
            context.Succeed(requirement);
        }
    }

    // The service is asked for late: it needs this handler itself.
    private async Task<bool> IsGrantedAsync(ClaimsPrincipal user, Permission permission, string contentType)
    {
        _authorization ??= services.GetRequiredService<IAuthorizationService>();
        var template = ContentTypePermissionsHelper.ConvertToDynamicPermission(permission);
        return template is null
            ? await _authorization.AuthorizeAsync(user, permission)
            : await _authorization.AuthorizeAsync(user, ContentTypePermissionsHelper.CreateDynamicPermission(template, contentType));
    }

    private static bool IsOwner(ClaimsPrincipal user, ContentItem item) =>
        !string.IsNullOrEmpty(item.Owner) && user.FindFirstValue(ClaimTypes.NameIdentifier) == item.Owner;
}
