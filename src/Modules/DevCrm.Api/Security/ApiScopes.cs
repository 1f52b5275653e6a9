using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.AspNetCore.Routing;

namespace DevCrm.Api;

/// <summary>The scopes that keys can have: those that the site's routes ask for.</summary>
public sealed class ApiScopes
{
    public const string All = "*";

    private readonly EndpointDataSource _endpoints;

    public ApiScopes(EndpointDataSource endpoints) => _endpoints = endpoints;

    public IReadOnlyList<string> List() =>
    [
        .. _endpoints.Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<RequiredScope>()?.Name)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}
