using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using DevCrm.Testing.Hosting;

namespace DevCrm.Testing.Stripe;

/// <summary>Posts signed events to the webhook, as Stripe does. The signing here is written apart from the site's own.</summary>
public sealed class WebhookCaller(Uri site, string secret = DevCrmHost.WebhookSecret)
{
    private static readonly HttpClient _http = new();

    public Task<HttpStatusCode> SendAsync(JsonObject stripeEvent) => SendAsync(Encoding.UTF8.GetBytes(stripeEvent.ToJsonString()));

    public Task<HttpStatusCode> SendAsync(byte[] body) => SendAsync(body, Header(body, DateTimeOffset.UtcNow.ToUnixTimeSeconds()));

    public async Task<HttpStatusCode> SendAsync(byte[] body, string? header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site, "stripe/webhook")) { Content = new ByteArrayContent(body) };

        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation("Stripe-Signature", header);
        }

        using var response = await _http.SendAsync(request);

        return response.StatusCode;
    }

    public string Header(byte[] body, long seconds) => string.Create(CultureInfo.InvariantCulture, $"t={seconds},v1={Signature(body, seconds, secret)}");

    public static string Signature(byte[] body, long seconds, string secret)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes(seconds.ToString(CultureInfo.InvariantCulture)), (byte)'.', .. body];

        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));
    }
}
