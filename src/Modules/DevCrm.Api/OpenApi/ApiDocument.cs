using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace DevCrm.Api.OpenApi;

/// <summary>The reference, made once: nobody changes it.</summary>
/// <param name="Operations">What there is.</param>
/// <param name="Document">The same as an OpenAPI document.</param>
/// <param name="Json">Its bytes.</param>
internal sealed record ApiDocument(IReadOnlyList<ApiOperation> Operations, JsonObject Document, byte[] Json);
