using System.Collections.Generic;
using DevCrm.Core.Mail.Outgoing;

namespace DevCrm.Core.ViewModels;

/// <summary>The list of mails.</summary>
public class MailsViewModel
{
    public MailState? State { get; set; }

    public string? To { get; set; }

    public IReadOnlyList<OutgoingMail> Mails { get; set; } = [];

    public PageLinks Links { get; set; } = new();
}

/// <summary>One mail with its decrypted content.</summary>
public class MailViewModel
{
    public OutgoingMail Mail { get; set; } = new();

    public string Html { get; set; } = "";

    public string Text { get; set; } = "";
}
