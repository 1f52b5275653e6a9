using System;

namespace DevCrm.Api.Problems;

/// <summary>Ends a request with a problem from wherever it is found; the conventions answer it.</summary>
public sealed class ApiProblemException : Exception
{
    public ApiProblemException(ApiProblem problem, Exception? cause = null)
        : base(problem.Code.Title, cause) => Problem = problem;

    public ApiProblem Problem { get; }
}
