using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace DevCrm.Api.Tests.Site;

/// <summary>A program that calls the API.</summary>
public sealed class ApiClient : IDisposable
{
    private readonly HttpClient _http;

    public ApiClient(Uri baseAddress, string? key)
    {
        _http = new HttpClient { BaseAddress = baseAddress, Timeout = TimeSpan.FromSeconds(100) };
        if (key is not null)
        {
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }
    }

    public Task<ApiResult> GetAsync(string path) => SendAsync("GET", path);

    public Task<ApiResult> PostAsync(string path, JsonObject? body = null, string? idempotencyKey = null) =>
        SendAsync("POST", path, body, ("Idempotency-Key", idempotencyKey));

    public Task<ApiResult> PatchAsync(string path, JsonObject body, string? ifMatch) => SendAsync("PATCH", path, body, ("If-Match", ifMatch));

    public Task<ApiResult> SendAsync(string method, string path, JsonObject? body = null, params (string Name, string? Value)[] headers) =>
        SendTextAsync(method, path, body?.ToJsonString(), headers);

    public async Task<ApiResult> SendTextAsync(string method, string path, string? body, params (string Name, string? Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        foreach (var (name, value) in headers)
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var isJson = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        var all = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new ApiResult(response.StatusCode, isJson ? (JsonObject)JsonNode.Parse(text)! : [], text, all);
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>What the API answered.</summary>
public sealed record ApiResult(HttpStatusCode Status, JsonObject Body, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public string Id => (string)Body["id"]!;

    public string? Code => (string?)Body["code"];

    public string? ETag => Headers.GetValueOrDefault("ETag");

    public JsonArray Data => (JsonArray)Body["data"]!;

    public ApiResult Expect(HttpStatusCode status)
    {
        Assert.True(Status == status, $"{(int)Status} instead of {(int)status}: {Text}");
        return this;
    }

    /// <summary>A problem of that code, whose body says the same as its status.</summary>
    public ApiResult ExpectProblem(HttpStatusCode status, string code)
    {
        Expect(status);
        Assert.Equal(code, Code);
        Assert.Equal((int)status, (int)Body["status"]!);
        Assert.StartsWith("application/problem+json", Headers["Content-Type"], StringComparison.Ordinal);
        return this;
    }
}
