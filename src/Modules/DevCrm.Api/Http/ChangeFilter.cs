using System.Data.Common;
using System.Threading.Tasks;
using DevCrm.Api.Idempotency;
using DevCrm.Api.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using YesSql;
using ISession = YesSql.ISession;

namespace DevCrm.Api.Http;

/// <summary>
/// Commits a change before it is answered: what is answered as done is stored, with its answer where the request has an
/// Idempotency-Key. What is answered as a problem leaves nothing behind.
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
        catch (ConcurrencyException exception)
        {
            var code = http.Request.Headers.IfMatch.Count > 0 ? ProblemCode.PreconditionFailed : ProblemCode.Concurrent;
            throw new ApiProblemException(ApiProblem.Of(code), exception);
        }
        catch (DbException exception) when (UniqueViolations.Is(exception))
        {
            throw new ApiProblemException(ApiProblem.Of(ProblemCode.Concurrent), exception);
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
}
