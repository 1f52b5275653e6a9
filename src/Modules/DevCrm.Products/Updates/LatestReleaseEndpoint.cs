using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Api.OpenApi;
using DevCrm.Api.Problems;
using DevCrm.Products.Versioning;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DevCrm.Products.Updates;

/// <summary><c>GET /api/v1/releases/latest</c>: the newest version a program may have, described in docs/updates.md.</summary>
internal static class LatestReleaseEndpoint
{
    private const int MaxLength = 100;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("api/v1/releases/latest", HandleAsync)
            .WithName("DevCrm.Products.LatestRelease")
            .WithTags("programs")
            .WithSummary("Tells of the newest version that a licence, or anyone, may have; 204 when there is none newer")
            .WithMetadata(new ApiReference { Answer = typeof(UpdateView), Codes = [ProblemCode.InvalidParameter, ProblemCode.NotFound] })
            .AllowAnonymous();

    private static async Task<IResult> HandleAsync(
        HttpContext context, ShownKey shownKey, UpdateFinder finder, string? product, string? channel, string? version, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        if (string.IsNullOrWhiteSpace(product) || product.Length > MaxLength)
        {
            faults.Add("product", "Name the product by its code or slug.");
        }

        if (channel?.Length > MaxLength)
        {
            faults.Add("channel", $"A channel has at most {MaxLength} characters.");
        }

        SemanticVersion? running = null;
        if (!string.IsNullOrEmpty(version) && !SemanticVersion.TryParse(version, out running))
        {
            faults.Add("version", "It is not a version by Semantic Versioning 2, such as 1.4.0 or 2.0.0-beta.1.");
        }

        if (faults.Any)
        {
            return faults.AsProblem(ProblemCode.InvalidParameter);
        }

        var key = await shownKey.ReadAsync(context, cancellationToken);
        if (key?.Refusal is { } refusal)
        {
            return refusal;
        }

        var asked = string.IsNullOrWhiteSpace(channel) ? ProductsConstants.DefaultChannel : channel.Trim();
        var finding = await finder.FindAsync(new UpdateQuestion(product!.Trim(), asked, running, key), cancellationToken);
        if (!finding.IsKnown)
        {
            return ApiProblem.Of(ProblemCode.NotFound);
        }

        // What anyone may know may be kept along the way for a moment; what a key opens, never.
        context.Response.Headers.CacheControl = key is null ? "public, max-age=60" : "private, no-store";
        context.Response.Headers.Vary = "Authorization";

        return finding.Release is null
            ? TypedResults.NoContent()
            : TypedResults.Json(UpdateView.Of(finding, context.Request.PathBase), UpdateJson.Default.UpdateView);
    }
}

/// <summary>The JSON of updates. Absent values are written as null.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(UpdateView))]
internal sealed partial class UpdateJson : JsonSerializerContext;
