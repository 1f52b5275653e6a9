using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DevCrm.Client.Updates;
using DevCrm.Client.Wire;

namespace DevCrm.Client.Http;

/// <summary>Asks the site, again after a passing fault. Whatever goes wrong is a <see cref="SiteException"/>.</summary>
internal sealed class SiteConnection
{
    public const string HttpClientName = "DevCrm.Client";

    // 64 KB of metadata twice, in JSON and in base 64, with room for the rest.
    private const long MaxReply = 1024 * 1024;

    private readonly Func<HttpClient> _http;
    private readonly DevCrmClientOptions _options;
    private readonly TimeProvider _time;
    private readonly Uri _base;

    public SiteConnection(Func<HttpClient> http, DevCrmClientOptions options, TimeProvider time)
    {
        _http = http;
        _options = options;
        _time = time;
        _base = new Uri(Text.Address(options.BaseAddress!.AbsoluteUri) + "/");
    }

    public Task<ProgramReply> AskAsync(string route, ProgramRequest question, CancellationToken cancellationToken) =>
        RetryAsync(
            () => new HttpRequestMessage(HttpMethod.Post, Address("api/v1/licenses/" + route))
            {
                Content = JsonContent.Create(question, WireJson.Default.ProgramRequest),
            },
            async (response, token) => await ReadAsync(response, WireJson.Default.ProgramReply, token),
            cancellationToken);

    public Task<string> GetKeysAsync(CancellationToken cancellationToken) =>
        RetryAsync(
            () => new HttpRequestMessage(HttpMethod.Get, Address(".well-known/jwks.json")),
            async (response, token) =>
            {
                using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(token));

                return await reader.ReadToEndAsync(token);
            },
            cancellationToken);

    /// <summary>The update on offer, or null for none. The key goes in a header: addresses end up in logs.</summary>
    public Task<AvailableUpdate?> GetUpdateAsync(string query, string? key, CancellationToken cancellationToken) =>
        RetryAsync(
            () => WithKey(new HttpRequestMessage(HttpMethod.Get, Address("api/v1/releases/latest?" + query)), key),
            async (response, token) => response.StatusCode == HttpStatusCode.NoContent
                ? null
                : await ReadAsync(response, WireJson.Default.AvailableUpdate, token),
            cancellationToken);

    public Uri Address(string relative) => new(_base, relative);

    /// <summary>Sends once; the answer's body is read by the caller.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var response = await _http().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                return response;
            }

            using (response)
            {
                throw new SiteException($"The site answered {(int)response.StatusCode}.", response.StatusCode) { RetryAfter = RetryAfter(response) };
            }
        }
        catch (HttpRequestException fault)
        {
            throw new SiteException($"The site cannot be reached: {fault.HttpRequestError}.", fault);
        }
    }

    public static HttpRequestMessage WithKey(HttpRequestMessage request, string? key)
    {
        if (!string.IsNullOrWhiteSpace(key))
        {
            // Spaces and line breaks within a key mean nothing, and cannot all stand in a header.
            var visible = string.Concat(key.Where(character => character is > ' ' and <= '~'));
            request.Headers.Authorization = new AuthenticationHeaderValue("License", visible);
        }

        return request;
    }

    private async Task<T> RetryAsync<T>(
        Func<HttpRequestMessage> request, Func<HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await AttemptAsync(request, read, cancellationToken);
            }
            catch (SiteException fault) when (fault.IsPassingFault && attempt < _options.Attempts)
            {
                if (Backoff.After(attempt, _options.RetryDelay, fault.RetryAfter) is not { } pause)
                {
                    throw;
                }

                await Task.Delay(pause, _time, cancellationToken);
            }
        }
    }

    private async Task<T> AttemptAsync<T>(
        Func<HttpRequestMessage> request, Func<HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_options.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var message = request();
            using var response = await SendAsync(message, either.Token);
            await response.Content.LoadIntoBufferAsync(MaxReply, either.Token);

            return await read(response, either.Token);
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SiteException($"The site did not answer within {_options.Timeout}.", fault);
        }
        catch (HttpRequestException fault)
        {
            throw new SiteException($"The answer broke off: {fault.HttpRequestError}.", fault);
        }
    }

    private static async Task<T> ReadAsync<T>(
        HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            // JSON is UTF-8. The page of a hotel's network names a character set that this program need not know.
            await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);

            return await JsonSerializer.DeserializeAsync(content, type, cancellationToken)
                ?? throw new SiteException("The answer is empty.", response.StatusCode);
        }
        catch (JsonException fault)
        {
            throw new SiteException("The answer is not the site's JSON.", fault);
        }
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > _time.GetUtcNow() => date - _time.GetUtcNow(),
        _ => null,
    };
}
