using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;

namespace DevCrm.Benchmarks;

/// <summary>A bare ASP.NET Core endpoint that reads the request and returns the JSON that the site returned for it.</summary>
internal sealed class BareServer : IAsyncDisposable
{
    private const string AnswerVariable = "DEVCRM_BENCHMARK_ANSWER";

    private readonly Process _process;

    private BareServer(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    public static async Task<BareServer> StartAsync(string answer)
    {
        var port = SiteProcess.FreePort();
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(BareServer).Assembly.Location);
        }

        start.ArgumentList.Add("bare");
        start.Environment[AnswerVariable] = answer;
        start.Environment["ASPNETCORE_URLS"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        await LoadGenerator.WaitAsync(port);
        return new BareServer(process, port);
    }

    /// <summary>What the process of the command "bare" does.</summary>
    public static async Task<int> RunAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, BareJson.Default));
        var app = builder.Build();
        var answer = System.Text.Json.JsonSerializer.Deserialize(Environment.GetEnvironmentVariable(AnswerVariable)!, BareJson.Default.BareAnswer)!;
        app.MapPost("/api/v1/licenses/validate", (BareRequest request) => TypedResults.Json(answer with { Nonce = request.Nonce }, BareJson.Default.BareAnswer));
        await app.RunAsync();
        return 0;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}

internal sealed record BareRequest(string Key, string? Nonce);

internal sealed record BareLimits(int? Activations, int? Users, int? Domains, long? UnitsPerMonth);

internal sealed record BareLicense(
    string Id, string Status, string Type, string Product, string? Plan, DateTime StartsAt, DateTime? EndsAt, DateTime? GraceEndsAt,
    string ExpiryStrategy, BareLimits Limits, string[] Entitlements, System.Text.Json.JsonElement? Metadata);

internal sealed record BareAnswer(
    bool Valid, string Code, DateTime CheckedAt, string? Nonce, BareLicense License, System.Text.Json.JsonElement? Activation, string? Proof);

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(BareRequest))]
[JsonSerializable(typeof(BareAnswer))]
internal sealed partial class BareJson : JsonSerializerContext;
