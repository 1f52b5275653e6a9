using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace DevCrm.Api.Webhooks.Deliveries;

/// <summary>Posts a signed body to an address and reads no more of the answer than is kept.</summary>
internal sealed class WebhookTransport
{
    internal const string ClientName = "DevCrm.Webhooks";
    internal const int ExcerptBytes = 1024;

    private readonly IHttpClientFactory _clients;
    private readonly WebhookSettings _settings;

    public WebhookTransport(IHttpClientFactory clients, WebhookSettings settings)
    {
        _clients = clients;
        _settings = settings;
    }

    public async Task<WebhookAnswer> PostAsync(string url, byte[] body, string signature, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(_settings.Timeout);
        try
        {
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
            using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
            request.Headers.TryAddWithoutValidation(WebhookSignature.Header, signature);
            request.Headers.UserAgent.Add(new ProductInfoHeaderValue("DevCrm-Webhooks", "1.0"));

            using var client = _clients.CreateClient(ClientName);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
            var status = (int)response.StatusCode;
            var excerpt = await ExcerptAsync(response.Content, timeout.Token, cancellationToken);
            return new WebhookAnswer(status, excerpt, response.IsSuccessStatusCode ? null : Refusal(status));
        }
        catch (HttpRequestException exception)
        {
            return new WebhookAnswer(null, null, exception.InnerException is null ? exception.Message : $"{exception.Message} {exception.InnerException.Message}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new WebhookAnswer(null, null, $"No answer within {_settings.Timeout.TotalSeconds:0} seconds.");
        }
    }

    private static string Refusal(int status) =>
        status is >= 300 and < 400 ? $"The receiver answered {status}. Redirects are not followed." : $"The receiver answered {status}.";

    /// <summary>The status has come by then: a body that is slow or breaks off costs only its own text.</summary>
    private static async Task<string> ExcerptAsync(HttpContent content, CancellationToken timeout, CancellationToken cancellationToken)
    {
        var buffer = new byte[ExcerptBytes];
        var length = 0;
        try
        {
            await using var stream = await content.ReadAsStreamAsync(timeout);
            while (length < buffer.Length && await stream.ReadAsync(buffer.AsMemory(length), timeout) is > 0 and var read)
            {
                length += read;
            }
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or OperationCanceledException
            && !cancellationToken.IsCancellationRequested)
        {
            return Text(buffer, length) + " …";
        }

        return Text(buffer, length);
    }

    private static string Text(byte[] buffer, int length)
    {
        var text = Encoding.UTF8.GetString(buffer, 0, length);
        return string.Create(text.Length, text, (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(source[i]) && source[i] is not ('\n' or '\r' or '\t') ? '\uFFFD' : source[i];
            }
        });
    }
}
