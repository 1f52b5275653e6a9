using System;
using System.Globalization;
using System.Net.Mail;
using System.Text;
using MailMessage = OrchardCore.Email.MailMessage;

namespace DevCrm.Core.Mail.Folder;

/// <summary>Writes a message by RFC 5322 and MIME: ASCII, CRLF, text and HTML as alternatives.</summary>
internal static class EmlWriter
{
    public static string Write(MailMessage message, string mailId, DateTime createdUtc)
    {
        var eml = new StringBuilder();
        Header(eml, "Date", createdUtc.ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture) + " +0000");
        Addresses(eml, "From", message.From);
        Addresses(eml, "Sender", message.Sender);
        Addresses(eml, "To", message.To);
        Addresses(eml, "Cc", message.Cc);
        Addresses(eml, "Bcc", message.Bcc);
        Addresses(eml, "Reply-To", message.ReplyTo);
        Header(eml, "Message-ID", $"<{mailId}@{Host(message.From)}>");
        Header(eml, "Subject", EncodedWords.Encode(message.Subject ?? "", "Subject: ".Length));
        Header(eml, "MIME-Version", "1.0");
        Body(eml, message, mailId);
        return eml.ToString();
    }

    private static void Body(StringBuilder eml, MailMessage message, string mailId)
    {
        var attachments = message.Attachments?.Count > 0 ? message.Attachments : null;
        var boundary = "=_" + mailId;
        if (attachments is null)
        {
            Content(eml, message, boundary);
            return;
        }

        var outer = boundary + "_m";
        Header(eml, "Content-Type", $"multipart/mixed; boundary=\"{outer}\"");
        eml.Append("\r\n--").Append(outer).Append("\r\n");
        Content(eml, message, boundary);
        foreach (var attachment in attachments)
        {
            eml.Append("\r\n--").Append(outer).Append("\r\n");
            Header(eml, "Content-Type", "application/octet-stream");
            Header(eml, "Content-Disposition", "attachment; filename*=UTF-8''" + Uri.EscapeDataString(attachment.Filename));
            Header(eml, "Content-Transfer-Encoding", "base64");
            eml.Append("\r\n").Append(Base64(attachment.Stream));
        }

        eml.Append("\r\n--").Append(outer).Append("--\r\n");
    }

    private static void Content(StringBuilder eml, MailMessage message, string boundary)
    {
        if (string.IsNullOrEmpty(message.TextBody) || string.IsNullOrEmpty(message.HtmlBody))
        {
            Part(eml, string.IsNullOrEmpty(message.HtmlBody) ? "plain" : "html", message.HtmlBody ?? message.TextBody ?? "");
            return;
        }

        Header(eml, "Content-Type", $"multipart/alternative; boundary=\"{boundary}\"");
        eml.Append("\r\n--").Append(boundary).Append("\r\n");
        Part(eml, "plain", message.TextBody);
        eml.Append("\r\n--").Append(boundary).Append("\r\n");
        Part(eml, "html", message.HtmlBody);
        eml.Append("\r\n--").Append(boundary).Append("--\r\n");
    }

    private static void Part(StringBuilder eml, string subtype, string text)
    {
        Header(eml, "Content-Type", $"text/{subtype}; charset=utf-8");
        Header(eml, "Content-Transfer-Encoding", "quoted-printable");
        eml.Append("\r\n").Append(QuotedPrintable.Encode(text));
    }

    private static void Addresses(StringBuilder eml, string name, string? list)
    {
        if (string.IsNullOrWhiteSpace(list))
        {
            return;
        }

        var written = new StringBuilder();
        var addresses = new MailAddressCollection { list.Replace(';', ',') };
        foreach (var address in addresses)
        {
            written.Append(written.Length > 0 ? ",\r\n " : "");
            written.Append(address.DisplayName.Length > 0
                ? $"{EncodedWords.Phrase(address.DisplayName)} <{address.Address}>"
                : address.Address);
        }

        Header(eml, name, written.ToString());
    }

    private static void Header(StringBuilder eml, string name, string value) =>
        eml.Append(name).Append(": ").Append(value).Append("\r\n");

    private static string Host(string? from) => MailAddress.TryCreate(from, out var address) ? address.Host : "localhost";

    private static string Base64(System.IO.Stream stream)
    {
        using var copy = new System.IO.MemoryStream();
        stream.CopyTo(copy);
        return Convert.ToBase64String(copy.ToArray(), Base64FormattingOptions.InsertLineBreaks);
    }
}
