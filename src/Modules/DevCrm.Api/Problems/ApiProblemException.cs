using System;

namespace DevCrm.Api.Problems;

/// <summary>Ends a request with a problem from wherever it is found; the conventions answer it.</summary>
public sealed class ApiProblemException : Exception
{
    public ApiProblemException(ApiProblem problem)
        : base(problem.Code.Title) => Problem = problem;

    public ApiProblem Problem { get; }
}
