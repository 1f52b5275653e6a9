using DevCrm.Api.RateLimits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace DevCrm.Api.Http;

/// <summary>Where every module maps its part of the API.</summary>
public static class ApiRoutes
{
    /// <summary>
    /// A group of routes below /api/v1 with the conventions: problem details, the limit of the API key, one commit before the answer,
    /// Idempotency-Key on POST. Its routes answer with <see cref="ApiAnswer"/> or <see cref="Problems.ApiProblem"/>.
    /// </summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder routes, string path, string tag) =>
        routes.MapGroup(ApiConstants.Root + "/" + path)
            .WithTags(tag)
            .DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute(ApiBody.MaxBytes))
            .AddEndpointFilter(new ProblemFilter())
            .AddEndpointFilter(new KeyLimitFilter())
            .AddEndpointFilter(new ChangeFilter());
}
