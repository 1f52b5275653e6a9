namespace DevCrm.Core.Mail;

/// <summary>What became of a request to queue a mail.</summary>
public enum QueueOutcome
{
    Queued,

    /// <summary>A mail with the same dedupe key is there already; nothing was added.</summary>
    Duplicate,

    /// <summary>No published template for the event, neither in the language nor in English.</summary>
    NoTemplate,

    /// <summary>The address or the template is not usable; the error says why.</summary>
    Invalid,
}

/// <summary>The outcome, with the id of the queued (or earlier) mail and the reason when there is none.</summary>
public sealed record QueuedMail(QueueOutcome Outcome, string? MailId = null, string? Error = null)
{
    public bool Succeeded => Outcome is QueueOutcome.Queued or QueueOutcome.Duplicate;
}
