using System;

namespace DevCrm.Core.Mail.Outgoing;

/// <summary>A rendered mail on its way. Its content can hold keys and invitation links, so it is stored encrypted.</summary>
public class OutgoingMail
{
    public long Id { get; set; }

    /// <summary>Also in the Message-ID and the file name, so that a repeated delivery is recognisable.</summary>
    public string MailId { get; set; } = "";

    public string DedupeKey { get; set; } = "";

    public string Event { get; set; } = "";

    public string Language { get; set; } = "";

    public string To { get; set; } = "";

    public string Subject { get; set; } = "";

    public string ProtectedHtml { get; set; } = "";

    public string ProtectedText { get; set; } = "";

    public MailState State { get; set; }

    public int Attempts { get; set; }

    /// <summary>When it is next to be tried; while it is being sent, when the lease of that try ends. None when finished.</summary>
    public DateTime? DueUtc { get; set; }

    public string? LastError { get; set; }

    public DateTime CreatedUtc { get; set; }

    public DateTime? SentUtc { get; set; }
}
