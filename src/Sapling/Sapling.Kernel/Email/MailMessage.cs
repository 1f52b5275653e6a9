namespace OrchardCore.Email;

/// <summary>A mail to be sent.</summary>
public class MailMessage
{
    public string? From { get; set; }

    public string? To { get; set; }

    public string? Cc { get; set; }

    public string? Bcc { get; set; }

    public string? ReplyTo { get; set; }

    public string? Sender { get; set; }

    public string? Subject { get; set; }

    public string? HtmlBody { get; set; }

    public string? TextBody { get; set; }

    public List<MailMessageAttachment> Attachments { get; init; } = [];
}

/// <summary>A file sent along.</summary>
public class MailMessageAttachment
{
    public string Filename { get; set; } = "";

    public Stream Stream { get; set; } = Stream.Null;
}
