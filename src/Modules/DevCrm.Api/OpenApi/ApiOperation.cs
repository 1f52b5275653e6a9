using System;
using System.Collections.Generic;
using DevCrm.Api.Problems;

namespace DevCrm.Api.OpenApi;

/// <summary>A route as the reference tells of it.</summary>
public sealed record ApiOperation(string Method, string Path, string Tag)
{
    public string? Summary { get; init; }

    public string? Description { get; init; }

    public string? Scope { get; init; }

    /// <summary>Marked as open to anyone: whoever has what the route itself asks for.</summary>
    public bool IsAnonymous { get; init; }

    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    public Type? Body { get; init; }

    public Type? Answer { get; init; }

    public int Status { get; init; } = 200;

    public bool IsPage { get; init; }

    public IReadOnlyList<ProblemCode> Codes { get; init; } = [];

    public string Id => (Method.ToLowerInvariant() + Path.Replace(ApiConstants.Root, "", StringComparison.Ordinal))
        .Replace("/{", ".", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace('/', '.');
}

/// <summary>A parameter of a route.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="In">path, query or header.</param>
/// <param name="Type">What a value is.</param>
/// <param name="Description">What it means.</param>
/// <param name="IsRequired">Whether it must be there.</param>
public sealed record ApiParameter(string Name, string In, Type Type, string Description, bool IsRequired = false)
{
    /// <summary>Takes several values, separated by commas.</summary>
    public bool IsList { get; init; }

    public IReadOnlyList<string> Values { get; init; } = [];
}
