using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Options;

namespace DevCrm.Billing.Stripe;

/// <summary>Stripe's API over HTTP: form-encoded requests, JSON answers, one pinned version.</summary>
public sealed class StripeHttpClient : IStripeClient
{
    public const string HttpClientName = "DevCrm.Stripe";

    private readonly IHttpClientFactory _httpClientFactory;
    private readonly StripeOptions _options;

    public StripeHttpClient(IHttpClientFactory httpClientFactory, IOptions<StripeOptions> options)
    {
        _httpClientFactory = httpClientFactory;
        _options = options.Value;
    }

    public async Task<CheckoutSession> CreateCheckoutSessionAsync(NewCheckoutSession request, CancellationToken cancellationToken = default)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(_options.ApiBase, "v1/checkout/sessions"))
        {
            Content = new FormUrlEncodedContent(CheckoutSessionForm.Fields(request)),
        };
        message.Headers.Add("Idempotency-Key", "checkout-" + request.PurchaseId);

        return CheckoutSession.FromJson(await SendAsync(message, cancellationToken));
    }

    public async Task<CheckoutSession> GetCheckoutSessionAsync(string sessionId, CancellationToken cancellationToken = default)
    {
        var path = $"v1/checkout/sessions/{Uri.EscapeDataString(sessionId)}?expand[]=line_items";
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(_options.ApiBase, path));

        return CheckoutSession.FromJson(await SendAsync(message, cancellationToken));
    }

    private async Task<JsonElement> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _options.SecretKey);
        message.Headers.Add("Stripe-Version", StripeOptions.ApiVersion);

        try
        {
            using var client = _httpClientFactory.CreateClient(HttpClientName);
            using var response = await client.SendAsync(message, cancellationToken);
            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            using var document = await JsonDocument.ParseAsync(stream, cancellationToken: cancellationToken);

            if (response.IsSuccessStatusCode)
            {
                return document.RootElement.Clone();
            }

            var error = document.RootElement.Object("error");
            var text = error?.Text("message") ?? string.Create(CultureInfo.InvariantCulture, $"status {(int)response.StatusCode}");

            throw new StripeException($"Stripe refused the request: {text}", response.StatusCode, error?.Text("code"));
        }
        catch (HttpRequestException exception)
        {
            throw new StripeException("Stripe cannot be reached.", innerException: exception);
        }
        catch (JsonException exception)
        {
            throw new StripeException("Stripe's answer is not JSON.", innerException: exception);
        }
        catch (TaskCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new StripeException("Stripe did not answer in time.", innerException: exception);
        }
    }
}
