using System.Linq;
using DevCrm.Api.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace DevCrm.Api;

/// <summary>The scope a route asks for. Below /api/v1 a route has one, or is marked as open to anyone.</summary>
public sealed record RequiredScope(string Name);

public static class RequiredScopeExtensions
{
    /// <summary>Lets only API keys with this scope (or all of them) pass, and says so in the route's metadata.</summary>
    public static TBuilder RequireScope<TBuilder>(this TBuilder builder, string scope)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.WithMetadata(new RequiredScope(scope));
        return builder.RequireAuthorization(new AuthorizationPolicyBuilder(ApiKeyHandler.SchemeName)
            .RequireAuthenticatedUser()
            .RequireAssertion(context => context.User.Claims.Any(claim =>
                claim.Type == ApiKeyHandler.ScopeClaim && (claim.Value == scope || claim.Value == ApiScopes.All)))
            .Build());
    }
}
