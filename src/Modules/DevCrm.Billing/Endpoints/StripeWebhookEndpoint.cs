using System;
using System.Buffers;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Billing.Inbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DevCrm.Billing.Endpoints;

/// <summary><c>POST /stripe/webhook</c>: answers as soon as the event is stored.</summary>
public static class StripeWebhookEndpoint
{
    /// <summary>Stripe's events are some kilobytes; nobody else has a reason to send more.</summary>
    private const int MaxBodyBytes = 1024 * 1024;

    public static IEndpointRouteBuilder AddStripeWebhookEndpoint(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("stripe/webhook", HandleAsync)
            .WithName("DevCrm.StripeWebhook")
            .AllowAnonymous()
            .DisableAntiforgery();

        return routes;
    }

    private static async Task<IResult> HandleAsync(HttpContext context, StripeWebhookReceiver receiver, CancellationToken cancellationToken)
    {
        if (await ReadBodyAsync(context.Request, cancellationToken) is not { } body)
        {
            return Results.Problem("The body is larger than an event can be.", statusCode: StatusCodes.Status413PayloadTooLarge);
        }

        return await receiver.ReceiveAsync(body, context.Request.Headers["Stripe-Signature"], cancellationToken) switch
        {
            WebhookReceipt.Stored or WebhookReceipt.Duplicate => Results.Ok(),
            WebhookReceipt.BadSignature => Results.Problem("The Stripe-Signature header does not sign this body.", statusCode: StatusCodes.Status400BadRequest),
            _ => Results.Problem("The body is not an event.", statusCode: StatusCodes.Status400BadRequest),
        };
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);

        try
        {
            int read;

            while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
            {
                if (body.Length + read > MaxBodyBytes)
                {
                    return null;
                }

                await body.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            return body.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
