using System.Net;

namespace DevCrm.Client.Http;

/// <summary>The site gave no answer that can be read. The message holds nothing secret.</summary>
internal sealed class SiteException : Exception
{
    public SiteException(string message, HttpStatusCode? status = null)
        : base(message) => Status = status;

    public SiteException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public HttpStatusCode? Status { get; }

    /// <summary>The site read the request and found it wrong: the same request will not do better.</summary>
    public bool IsRefusal => Status is { } status && (int)status is >= 400 and < 500 && !IsPassing(status);

    /// <summary>Worth another attempt.</summary>
    public bool IsPassingFault => Status is not { } status || IsPassing(status);

    public TimeSpan? RetryAfter { get; init; }

    private static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status >= 500;
}
