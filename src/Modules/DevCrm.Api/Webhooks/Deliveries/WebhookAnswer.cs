using System.Net;

namespace DevCrm.Api.Webhooks.Deliveries;

/// <summary>What came of one try: a status with the beginning of the body, or why there was no answer.</summary>
internal sealed record WebhookAnswer(int? Status, string? Excerpt, string? Error)
{
    public bool Succeeded => Status is >= 200 and < 300;

    public bool IsGone => Status == (int)HttpStatusCode.Gone;

    /// <summary>Nobody answered: most likely the next one would not be answered either.</summary>
    public bool IsSilence => Status is null;
}
