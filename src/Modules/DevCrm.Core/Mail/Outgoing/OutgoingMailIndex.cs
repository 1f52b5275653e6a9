using System;
using YesSql.Indexes;

namespace DevCrm.Core.Mail.Outgoing;

/// <summary>Finds mails that are due; its unique dedupe key is what makes a mail go out once.</summary>
public class OutgoingMailIndex : MapIndex
{
    public string MailId { get; set; } = "";

    public string DedupeKey { get; set; } = "";

    public string State { get; set; } = "";

    public string Recipient { get; set; } = "";

    public DateTime? DueUtc { get; set; }

    public DateTime CreatedUtc { get; set; }
}

/// <summary>Keeps <see cref="OutgoingMailIndex"/>.</summary>
public sealed class OutgoingMailIndexProvider : IndexProvider<OutgoingMail>
{
    internal const int RecipientLength = 254;

    public override void Describe(DescribeContext<OutgoingMail> context) =>
        context.For<OutgoingMailIndex>().Map(mail => new OutgoingMailIndex
        {
            MailId = mail.MailId,
            DedupeKey = mail.DedupeKey,
            State = mail.State.ToString(),
            Recipient = mail.To.ToLowerInvariant(),
            DueUtc = mail.DueUtc,
            CreatedUtc = mail.CreatedUtc,
        });
}
