using DevCrm.Api.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace DevCrm.Api.Tests.Resources;

/// <summary>What the reference reads off routes: one that is hard to see must not be left out, as its scope would go untested.</summary>
public sealed class ApiOperationsTests
{
    [Fact]
    public void RouteWithoutMethods_IsListedWithEveryMethod()
    {
        var methods = List(new EndpointMetadataCollection());

        Assert.Contains("GET", methods);
        Assert.Contains("TRACE", methods);
        Assert.Equal(7, methods.Count);
    }

    [Fact]
    public void RouteWithAnEmptyListOfMethods_IsListedWithEveryMethod() =>
        Assert.Equal(7, List(new EndpointMetadataCollection(new HttpMethodMetadata([]))).Count);

    [Fact]
    public void RouteWithMethods_IsListedWithThose_ButHead() =>
        Assert.Equal(["DELETE", "GET"], List(new EndpointMetadataCollection(new HttpMethodMetadata(["GET", "HEAD", "DELETE"]))));

    [Fact]
    public void RouteThatOnlyMakesAddresses_IsNotListed() =>
        Assert.Empty(List(new EndpointMetadataCollection(new SuppressMatchingMetadata())));

    private static List<string> List(EndpointMetadataCollection metadata)
    {
        var route = new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/api/v1/things/{id}"), order: 0, metadata, displayName: null);
        using var services = new ServiceCollection().BuildServiceProvider();

        return [.. new ApiOperations(new DefaultEndpointDataSource(route)).List(services).Select(operation => operation.Method)];
    }
}
