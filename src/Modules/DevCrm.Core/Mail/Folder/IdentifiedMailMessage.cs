using System;
using OrchardCore.Email;

namespace DevCrm.Core.Mail.Folder;

/// <summary>A message of the queue; a provider that knows the type can make a repeated delivery recognisable.</summary>
public class IdentifiedMailMessage : MailMessage
{
    public string MailId { get; set; } = "";

    public DateTime CreatedUtc { get; set; }
}
