using System;
using System.Collections.Generic;
using DevCrm.Api.Problems;

namespace DevCrm.Api.OpenApi;

/// <summary>
/// What the reference says of a route beyond its address, method, scope and summary. A route without it is told by ASP.NET
/// Core's own metadata (Accepts, Produces, parameters).
/// </summary>
public sealed class ApiReference
{
    /// <summary>The model of the body; of a PATCH every field is optional.</summary>
    public Type? Body { get; init; }

    /// <summary>The model of the answer; none for an answer without body.</summary>
    public Type? Answer { get; init; }

    public int Status { get; init; } = 200;

    /// <summary>The listed resource (a service that is <see cref="Resources.IListed"/>) whose filters and orders the route takes; the answer is then a page.</summary>
    public Type? Page { get; init; }

    /// <summary>Whether it takes <c>fields</c>.</summary>
    public bool HasFields { get; init; }

    /// <summary>Whether it takes If-Match: true where it must be sent.</summary>
    public bool? IfMatch { get; init; }

    /// <summary>What can go wrong beyond what can go wrong everywhere.</summary>
    public IReadOnlyList<ProblemCode> Codes { get; init; } = [];
}
