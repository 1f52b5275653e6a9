using System;
using System.Linq;
using System.Threading.Tasks;
using DevCrm.Api.Http;
using DevCrm.Api.Lists;
using DevCrm.Api.OpenApi;
using DevCrm.Api.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DevCrm.Api.Resources;

/// <summary>How a resource is called.</summary>
/// <param name="Plural">In addresses and scopes: "accounts".</param>
/// <param name="Singular">In texts: "account".</param>
/// <param name="Scopes">Whose scopes it shares, where it has none of its own.</param>
public sealed record ResourceName(string Plural, string Singular, string? Scopes = null)
{
    public string ReadScope => (Scopes ?? Plural) + ":read";

    public string WriteScope => (Scopes ?? Plural) + ":write";

    public string Address(string id) => $"{ApiConstants.Root}/{Plural}/{id}";
}

/// <summary>
/// Maps what a resource can do, as its interfaces say, each with its scope and its part of the reference. Actions of its own are
/// added behind.
/// </summary>
public sealed class ResourceRoutes<TResource, TModel>
    where TResource : class
    where TModel : class, IApiModel, new()
{
    private readonly RouteGroupBuilder _group;
    private readonly ResourceName _name;

    internal ResourceRoutes(IEndpointRouteBuilder routes, ResourceName name)
    {
        _name = name;
        _group = routes.MapApi(name.Plural, name.Scopes ?? name.Plural);
    }

    /// <summary>An act on one of the resources: POST /{id}/{action}.</summary>
    /// <param name="action">The last part of the address.</param>
    /// <param name="scope">What it asks for.</param>
    /// <param name="summary">One sentence for the reference.</param>
    /// <param name="act">Does it, and answers with the resource as it is then, or with something else; null where there is none of that id.</param>
    public ResourceRoutes<TResource, TModel> Action<TBody, TAnswer>(
        string action, string scope, string summary, Func<HttpContext, string, TBody, Task<TAnswer?>> act)
        where TBody : class, new()
        where TAnswer : class
    {
        _group.MapPost($"/{{id}}/{action}", async (HttpContext context, string id) =>
            {
                var body = ModelBinder.Bind<TBody>(await ApiBody.ReadObjectAsync(context, mayBeAbsent: true, context.RequestAborted));
                return await act(context, id, body) is { } answer ? Answers.Of(answer, StatusCodes.Status200OK) : throw Missing(id);
            })
            .RequireScope(scope)
            .WithSummary(summary)
            .WithMetadata(new ApiReference
            {
                Body = ModelShape<TBody>.Names.Count > 0 ? typeof(TBody) : null,
                Answer = typeof(TAnswer),
                Codes = [ProblemCode.NotFound, ProblemCode.Conflict],
            });
        return this;
    }

    internal void Map()
    {
        if (Can<IListed<TModel>>())
        {
            _group.MapGet("", (Delegate)ListAsync).RequireScope(_name.ReadScope).WithSummary($"Lists {_name.Plural}")
                .WithMetadata(new ApiReference { Answer = typeof(TModel), Page = typeof(TResource), Codes = [ProblemCode.UnknownParameter, ProblemCode.InvalidParameter, ProblemCode.InvalidCursor] });
        }

        if (Can<IReadable<TModel>>())
        {
            _group.MapGet("/{id}", ReadAsync).RequireScope(_name.ReadScope).WithSummary($"Reads one {_name.Singular}")
                .WithMetadata(new ApiReference { Answer = typeof(TModel), HasFields = true, Codes = [ProblemCode.NotFound] });
        }

        if (Can<ICreatable<TModel>>())
        {
            _group.MapPost("", (Delegate)CreateAsync).RequireScope(_name.WriteScope).WithSummary($"Creates one {_name.Singular}")
                .WithMetadata(new ApiReference { Body = typeof(TModel), Answer = typeof(TModel), Status = StatusCodes.Status201Created });
        }

        if (Can<IChangeable<TModel>>())
        {
            _group.MapPatch("/{id}", ChangeAsync).RequireScope(_name.WriteScope).WithSummary($"Changes fields of one {_name.Singular}")
                .WithMetadata(new ApiReference { Body = typeof(TModel), Answer = typeof(TModel), IfMatch = true, Codes = [ProblemCode.NotFound, ProblemCode.Concurrent] });
        }

        if (Can<IRemovable<TModel>>())
        {
            _group.MapDelete("/{id}", RemoveAsync).RequireScope(_name.WriteScope).WithSummary($"Removes one {_name.Singular}")
                .WithMetadata(new ApiReference { Status = StatusCodes.Status204NoContent, IfMatch = false, Codes = [ProblemCode.NotFound, ProblemCode.PreconditionFailed] });
        }
    }

    private static bool Can<TVerb>() => typeof(TVerb).IsAssignableFrom(typeof(TResource));

    private static TResource Resource(HttpContext context) => context.RequestServices.GetRequiredService<TResource>();

    private static async Task<IResult> ListAsync(HttpContext context)
    {
        var resource = (IListed<TModel>)Resource(context);
        var request = ListRequest.Parse(context.Request.Query, resource.Shape, ModelShape<TModel>.Names);
        var page = await resource.ListAsync(request, context.RequestAborted);
        return Answers.Page(context, page, request.Fields);
    }

    private async Task<IResult> ReadAsync(HttpContext context, string id)
    {
        var faults = new Faults();
        foreach (var name in context.Request.Query.Keys.Where(name => name != SparseFields.Parameter))
        {
            faults.Add(name, $"Known here is {SparseFields.Parameter}.");
        }

        faults.ThrowIfAny(ProblemCode.UnknownParameter);
        var fields = SparseFields.Parse(context.Request.Query, ModelShape<TModel>.Names, faults);
        faults.ThrowIfAny(ProblemCode.InvalidParameter);
        return Answers.Of(await FindAsync(context, id), StatusCodes.Status200OK, fields);
    }

    private async Task<IResult> CreateAsync(HttpContext context)
    {
        var wanted = ModelBinder.Bind<TModel>(await ApiBody.ReadObjectAsync(context, cancellationToken: context.RequestAborted));
        var created = await ((ICreatable<TModel>)Resource(context)).CreateAsync(wanted, context.RequestAborted);
        return Answers.Of(created, StatusCodes.Status201Created) with { Location = _name.Address(created.Id) };
    }

    private async Task<IResult> ChangeAsync(HttpContext context, string id)
    {
        var patch = await ApiBody.ReadObjectAsync(context, cancellationToken: context.RequestAborted);
        var current = await FindAsync(context, id);
        Preconditions.Check(context, current, required: true);
        var wanted = ModelBinder.Patch(current, patch);
        return Answers.Of(await ((IChangeable<TModel>)Resource(context)).ChangeAsync(current, wanted, context.RequestAborted), StatusCodes.Status200OK);
    }

    private async Task<IResult> RemoveAsync(HttpContext context, string id)
    {
        var current = await FindAsync(context, id);
        Preconditions.Check(context, current, required: false);
        await ((IRemovable<TModel>)Resource(context)).RemoveAsync(current, context.RequestAborted);
        return ApiAnswer.NoContent;
    }

    private async Task<TModel> FindAsync(HttpContext context, string id) =>
        await ((IReadable<TModel>)Resource(context)).FindAsync(id, context.RequestAborted) ?? throw Missing(id);

    private ApiProblemException Missing(string id) => new(ApiProblem.Of(ProblemCode.NotFound, $"There is no {_name.Singular} '{id}'."));
}

public static class ResourceRoutesExtensions
{
    /// <summary>Maps a resource at /api/v1/{plural}; the resource itself is a scoped service.</summary>
    public static ResourceRoutes<TResource, TModel> MapResource<TResource, TModel>(
        this IEndpointRouteBuilder routes, string plural, string singular, string? scopes = null)
        where TResource : class
        where TModel : class, IApiModel, new()
    {
        var resource = new ResourceRoutes<TResource, TModel>(routes, new ResourceName(plural, singular, scopes));
        resource.Map();
        return resource;
    }
}
