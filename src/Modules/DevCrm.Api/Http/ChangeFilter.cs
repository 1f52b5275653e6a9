using System;
using System.Data.Common;
using System.Threading.Tasks;
using DevCrm.Api.Idempotency;
using DevCrm.Api.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell.Scope;
using YesSql;
using ISession = YesSql.ISession;

namespace DevCrm.Api.Http;

/// <summary>
/// Commits a change before it is answered: what is answered as done is stored, with its answer where the request has an
/// Idempotency-Key. What is answered as a problem leaves nothing behind. A change that met another one is done once more, unless
/// it says which version it is for.
/// </summary>
internal sealed class ChangeFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        {
            return await next(context);
        }

        try
        {
            return await ChangeAsync(context, next);
        }
        catch (Exception exception) when (IsConflict(exception) && StatesVersion(http.Request))
        {
            throw new ApiProblemException(ApiProblem.Of(ProblemCode.PreconditionFailed), exception);
        }
        catch (Exception exception) when (IsConflict(exception))
        {
            // Who states no version wants it whatever the resource has become, at the hands of the expiry job for instance.
            await http.RequestServices.GetRequiredService<ISession>().CancelAsync();
            return await ChangeAgainAsync(context, next);
        }
    }

    /// <summary>In a scope of its own: what the first try has read is outdated.</summary>
    private static async Task<object?> ChangeAgainAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var services = http.RequestServices;
        object? result = null;
        try
        {
            await ShellScope.UsingChildScopeAsync(async scope =>
            {
                http.RequestServices = scope.ServiceProvider;
                result = await ChangeAsync(context, next);
            });
            return result;
        }
        catch (Exception exception) when (IsConflict(exception))
        {
            throw new ApiProblemException(ApiProblem.Of(ProblemCode.Concurrent), exception);
        }
        finally
        {
            http.RequestServices = services;
        }
    }

    private static async Task<object?> ChangeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var requests = http.RequestServices.GetRequiredService<IdempotentRequests>();
        var (request, answered) = await requests.BeginAsync(http, http.RequestAborted);
        if (answered is not null)
        {
            return answered;
        }

        var result = await next(context);
        var session = http.RequestServices.GetRequiredService<ISession>();
        if (result is not ApiAnswer answer)
        {
            await session.CancelAsync();
            return result;
        }

        if (request is not null)
        {
            await requests.CompleteAsync(request, answer, http.RequestAborted);
        }

        await session.SaveChangesAsync(http.RequestAborted);
        return answer;
    }

    private static bool IsConflict(Exception exception) =>
        exception is ConcurrencyException || (exception is DbException fault && UniqueViolations.Is(fault));

    private static bool StatesVersion(HttpRequest request) => request.Headers.IfMatch.Count > 0 && request.Headers.IfMatch != "*";
}
