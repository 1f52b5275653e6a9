using System;
using System.Net;

namespace DevCrm.Billing.Stripe;

/// <summary>Stripe refused a request, or could not be reached.</summary>
public sealed class StripeException : Exception
{
    public StripeException(string message, HttpStatusCode? statusCode = null, string? code = null, Exception? innerException = null)
        : base(message, innerException)
    {
        StatusCode = statusCode;
        Code = code;
    }

    /// <summary>The answer's status; none when there was no answer.</summary>
    public HttpStatusCode? StatusCode { get; }

    /// <summary>Stripe's error code, such as <c>resource_missing</c>.</summary>
    public string? Code { get; }

    /// <summary>Whether the same request may succeed later: no answer, too many requests, a conflict, a fault of Stripe's.</summary>
    public bool IsTransient => StatusCode is null or HttpStatusCode.TooManyRequests or HttpStatusCode.Conflict or >= HttpStatusCode.InternalServerError;
}
