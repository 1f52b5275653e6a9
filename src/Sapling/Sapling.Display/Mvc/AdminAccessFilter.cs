using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Authorization;
using Microsoft.AspNetCore.Mvc.Filters;
using OrchardCore.Admin;

namespace Sapling.DisplayManagement;

/// <summary>Lets only those into the admin who may be there, before anything is bound or uploaded.</summary>
internal sealed class AdminAccessFilter(IAuthorizationService authorization) : IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        AdminAttribute.Apply(context.HttpContext);
        if (context.Filters.Any(filter => filter is IAllowAnonymousFilter)
            || context.ActionDescriptor.EndpointMetadata.Any(metadata => metadata is IAllowAnonymous))
        {
            return;
        }

        if (!await authorization.AuthorizeAsync(context.HttpContext.User, AdminPermissions.AccessAdminPanel))
        {
            context.Result = context.HttpContext.User.Identity?.IsAuthenticated == true ? new ForbidResult() : new ChallengeResult();
        }
    }
}
