using DevCrm.Api.Http;
using DevCrm.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace DevCrm.Api.Resources;

/// <summary>Whether a change is based on what is there now.</summary>
internal static class Preconditions
{
    public static void Check<TModel>(HttpContext context, TModel current, bool required)
        where TModel : class
    {
        var header = context.Request.Headers.IfMatch;
        if (header.Count == 0)
        {
            if (required)
            {
                throw new ApiProblemException(ApiProblem.Of(
                    ProblemCode.PreconditionRequired, "Send the ETag you have read as If-Match, or * to change it whatever it is."));
            }

            return;
        }

        if (!ETags.Matches(header, ETags.Of(ApiJson.ToObject(current))))
        {
            throw new ApiProblemException(ApiProblem.Of(ProblemCode.PreconditionFailed, "Read it again and repeat the change."));
        }
    }
}
