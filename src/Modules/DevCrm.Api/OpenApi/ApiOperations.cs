using System;
using System.Collections.Generic;
using System.Linq;
using DevCrm.Api.Idempotency;
using DevCrm.Api.Lists;
using DevCrm.Api.Problems;
using DevCrm.Api.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace DevCrm.Api.OpenApi;

/// <summary>Reads the operations off the routes below /api/v1 themselves, so that the reference has all of them and no other.</summary>
public sealed class ApiOperations
{
    /// <summary>What a route answers to that does not say it: the reference tells that as it is.</summary>
    private static readonly string[] _anyMethod =
        [HttpMethods.Get, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete, HttpMethods.Options, HttpMethods.Trace];

    private readonly EndpointDataSource _endpoints;

    public ApiOperations(EndpointDataSource endpoints) => _endpoints = endpoints;

    /// <param name="services">The request's: list shapes are asked of the resources.</param>
    public IReadOnlyList<ApiOperation> List(IServiceProvider services) =>
    [
        .. _endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ISuppressMatchingMetadata>() is not { SuppressMatching: true })
            .Select(endpoint => (Endpoint: endpoint, Path: Path(endpoint.RoutePattern)))
            .Where(route => route.Path.StartsWith(ApiConstants.Root + "/", StringComparison.Ordinal))
            .SelectMany(route => Methods(route.Endpoint).Select(method => Describe(route.Endpoint, route.Path, method, services)))
            .DistinctBy(operation => (operation.Method, operation.Path))
            .OrderBy(operation => operation.Tag, StringComparer.Ordinal)
            .ThenBy(operation => operation.Path, StringComparer.Ordinal)
            .ThenBy(operation => operation.Method, StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods
            ? methods.Where(method => !HttpMethods.IsHead(method))
            : _anyMethod;

    private static ApiOperation Describe(RouteEndpoint endpoint, string path, string method, IServiceProvider services)
    {
        var metadata = endpoint.Metadata;
        var reference = metadata.GetMetadata<ApiReference>();
        var produced = metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>().FirstOrDefault(answer => answer.StatusCode < 300);
        return new ApiOperation(method, path, metadata.GetMetadata<ITagsMetadata>()?.Tags is [var tag, ..] ? tag : TagOf(path))
        {
            Summary = metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary,
            Description = metadata.GetMetadata<IEndpointDescriptionMetadata>()?.Description,
            Scope = metadata.GetMetadata<RequiredScope>()?.Name,
            IsAnonymous = metadata.GetMetadata<IAllowAnonymous>() is not null,
            Parameters = [.. PathParameters(endpoint.RoutePattern), .. Parameters(reference, IsChange(metadata, method), services)],
            Body = reference?.Body ?? metadata.GetMetadata<IAcceptsMetadata>()?.RequestType,
            Answer = reference?.Answer ?? produced?.Type,
            Status = reference?.Status ?? produced?.StatusCode ?? StatusCodes.Status200OK,
            IsPage = reference?.Page is not null,
            Codes = Codes(reference, method, metadata),
        };
    }

    private static IEnumerable<ApiParameter> PathParameters(RoutePattern pattern) =>
        pattern.Parameters
            .Where(parameter => pattern.PathSegments.Any(segment => segment.Parts.Contains(parameter)))
            .Select(parameter => new ApiParameter(parameter.Name, "path", typeof(string), "The id.", IsRequired: true));

    private static IEnumerable<ApiParameter> Parameters(ApiReference? reference, bool isPost, IServiceProvider services)
    {
        if (reference?.Page is { } resource)
        {
            foreach (var parameter in ListParameters(((IListed)services.GetRequiredService(resource)).Shape))
            {
                yield return parameter;
            }
        }

        if (reference is { HasFields: true } or { Page: not null })
        {
            yield return new ApiParameter(SparseFields.Parameter, "query", typeof(string), "The fields to be told; the id always is.") { IsList = true };
        }

        if (isPost)
        {
            yield return new ApiParameter(
                IdempotentRequests.Header, "header", typeof(string), "Names the request: sent again within 24 hours it has no further effect and gets the same answer.");
        }

        if (reference?.IfMatch is { } required)
        {
            yield return new ApiParameter("If-Match", "header", typeof(string), "The ETag that was read, or * for whatever is there.", required);
        }
    }

    private static IEnumerable<ApiParameter> ListParameters(ListShape shape)
    {
        foreach (var filter in shape.Filters.Values)
        {
            yield return new ApiParameter(filter.Name, "query", filter.ValueType, filter.Description + ".") { IsList = filter.TakesSeveral, Values = filter.Values };
        }

        var sorts = shape.Sorts.SelectMany(sort => new[] { sort, "-" + sort }).ToArray();
        yield return new ApiParameter("sort", "query", typeof(string), "The order; - before it turns it round.") { Values = sorts };
        yield return new ApiParameter("limit", "query", typeof(int), $"How many at most: 1 to {ListShape.MaxLimit}, otherwise {ListShape.DefaultLimit}.");
        yield return new ApiParameter("cursor", "query", typeof(string), "nextCursor of the page before, with the same filters and order.");
    }

    private static ProblemCode[] Codes(ApiReference? reference, string method, EndpointMetadataCollection metadata)
    {
        var codes = new List<ProblemCode>(reference?.Codes ?? []);
        if (metadata.GetMetadata<RequiredScope>() is not null)
        {
            codes.AddRange([ProblemCode.MissingKey, ProblemCode.InvalidKey, ProblemCode.InsufficientScope, ProblemCode.InternalError]);
        }

        if (reference?.Body is not null && metadata.GetMetadata<RequiredScope>() is not null)
        {
            codes.AddRange([ProblemCode.InvalidJson, ProblemCode.ValidationFailed, ProblemCode.UnsupportedMediaType, ProblemCode.TooLarge]);
        }

        if (IsChange(metadata, method))
        {
            codes.AddRange([ProblemCode.IdempotencyInUse, ProblemCode.IdempotencyMismatch]);
        }

        if (reference?.IfMatch == true)
        {
            codes.AddRange([ProblemCode.PreconditionFailed, ProblemCode.PreconditionRequired]);
        }

        codes.Add(ProblemCode.RateLimited);
        return [.. codes.Distinct().OrderBy(code => code.Status).ThenBy(code => code.Code, StringComparer.Ordinal)];
    }

    /// <summary>A POST with an API key, to which the conventions apply. What programs post with a licence key has its own.</summary>
    private static bool IsChange(EndpointMetadataCollection metadata, string method) =>
        HttpMethods.IsPost(method) && metadata.GetMetadata<RequiredScope>() is not null;

    private static string Path(RoutePattern pattern) =>
        "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
            _ => "",
        }))));

    private static string TagOf(string path) => path.Split('/')[3];
}
