using System;
using System.Threading.Tasks;
using DevCrm.Api.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ISession = YesSql.ISession;

namespace DevCrm.Api.Http;

/// <summary>Answers what a route throws as problem details, and lets nothing of such a request be stored.</summary>
internal sealed class ProblemFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        try
        {
            return await next(context);
        }
        catch (ApiProblemException exception)
        {
            return await CancelAsync(http, exception.Problem);
        }
        catch (BadHttpRequestException exception)
        {
            var code = exception.StatusCode == StatusCodes.Status413PayloadTooLarge ? ProblemCode.TooLarge : ProblemCode.InvalidRequest;
            return await CancelAsync(http, ApiProblem.Of(code, exception.Message));
        }
        catch (Exception exception) when (!http.RequestAborted.IsCancellationRequested)
        {
            http.RequestServices.GetRequiredService<ILogger<ProblemFilter>>()
                .LogError(exception, "{Method} {Path} failed", http.Request.Method, http.Request.Path);
            return await CancelAsync(http, ApiProblem.Of(ProblemCode.InternalError));
        }
    }

    private static async Task<ApiProblem> CancelAsync(HttpContext context, ApiProblem problem)
    {
        await context.RequestServices.GetRequiredService<ISession>().CancelAsync();
        return problem;
    }
}
