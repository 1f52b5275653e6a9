using System;
using System.Text.Json;
using DevCrm.Api.Http;

namespace DevCrm.Api.OpenApi;

/// <summary>
/// Keeps the reference of this shell's routes, since anybody may ask for it as often as they like. A feature that is switched on or off ends the
/// shell, and with it what is kept here.
/// </summary>
internal sealed class ApiDocuments
{
    private readonly ApiOperations _operations;
    private volatile ApiDocument? _made;

    public ApiDocuments(ApiOperations operations) => _operations = operations;

    /// <param name="services">The request's.</param>
    public ApiDocument Get(IServiceProvider services) => _made ??= Make(services);

    private ApiDocument Make(IServiceProvider services)
    {
        var operations = _operations.List(services);
        var document = OpenApiDocument.Of(operations);
        return new ApiDocument(operations, document, JsonSerializer.SerializeToUtf8Bytes(document, ApiJson.Options));
    }
}
