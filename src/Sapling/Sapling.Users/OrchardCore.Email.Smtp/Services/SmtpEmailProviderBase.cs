using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using OrchardCore.Infrastructure;
using Sapling.Users.Email;
using NetMessage = System.Net.Mail.MailMessage;

namespace OrchardCore.Email.Smtp.Services;

/// <summary>
/// Sends by <see cref="SmtpClient"/>. Its limits are this provider's: TLS is begun by STARTTLS, usually on port 587;
/// implicit TLS on port 465 is refused with a clear error, and certificates are always checked.
/// </summary>
internal abstract class SmtpEmailProviderBase(SmtpOptions options, ILogger logger, IStringLocalizer S) : IEmailProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public abstract LocalizedString DisplayName { get; }

    public async Task<Result> SendAsync(MailMessage message, CancellationToken cancellationToken = default)
    {
        if (!options.IsEnabled)
        {
            return Result.Failed(S["The SMTP provider is disabled."]);
        }

        var sender = string.IsNullOrWhiteSpace(message.From) ? options.DefaultSender : message.From;
        if (!MailAddress.TryCreate(sender, out var from))
        {
            return Result.Failed(S["The sender '{0}' is not an email address.", sender ?? ""]);
        }

        if (options.DeliveryMethod == SmtpDeliveryMethod.Network && (options.EncryptionMethod == SmtpEncryptionMethod.SslTls && !options.AutoSelectEncryption || options.Port == 465))
        {
            return Result.Failed(S["Implicit TLS (port 465) is not available. Use STARTTLS, usually on port 587."]);
        }

        try
        {
            using var mail = Compose(message, from);
            using var client = Connect();
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(Patience);
            await client.SendMailAsync(mail, limit.Token);
            return Result.Success();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Result.Failed(S["The mail server {0} did not answer in time.", options.Host ?? ""]);
        }
        catch (Exception e) when (e is SmtpException or IOException or FormatException or InvalidOperationException)
        {
            logger.LogWarning(e, "Mail by {Host}:{Port} failed.", options.Host, options.Port);
            return Result.Failed(S["The mail server refused the mail: {0}", e.InnerException is null ? e.Message : $"{e.Message} {e.InnerException.Message}"]);
        }
    }

    private SmtpClient Connect()
    {
        var client = new SmtpClient();
        if (options.DeliveryMethod == SmtpDeliveryMethod.SpecifiedPickupDirectory)
        {
            client.DeliveryMethod = System.Net.Mail.SmtpDeliveryMethod.SpecifiedPickupDirectory;
            client.PickupDirectoryLocation = PickupFolder();
            return client;
        }

        client.Host = options.Host!;
        client.Port = options.Port;
        // Where the choice is left to us, credentials never travel in the clear.
        client.EnableSsl = options.AutoSelectEncryption
            ? options.RequireCredentials || options.Port == 587
            : options.EncryptionMethod == SmtpEncryptionMethod.StartTls;
        if (options.RequireCredentials)
        {
            client.UseDefaultCredentials = options.UseDefaultCredentials;
            if (!options.UseDefaultCredentials)
            {
                client.Credentials = new NetworkCredential(options.UserName, options.Password);
            }
        }

        return client;
    }

    private string PickupFolder()
    {
        var root = Path.GetFullPath(options.PickupDirectoryLocationBase!) + Path.DirectorySeparatorChar;
        var folder = Path.GetFullPath(Path.Combine(root, options.PickupDirectoryLocation ?? ""));
        if (!(folder + Path.DirectorySeparatorChar).StartsWith(root, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"The pickup folder '{options.PickupDirectoryLocation}' lies outside of {root}.");
        }

        Directory.CreateDirectory(folder);
        return folder;
    }

    private static NetMessage Compose(MailMessage message, MailAddress from)
    {
        var mail = new NetMessage { From = from, Subject = message.Subject ?? "", SubjectEncoding = Encoding.UTF8, HeadersEncoding = Encoding.UTF8 };
        // The client makes none, and without one some filters count a mail as junk.
        mail.Headers.Add("Message-ID", $"<{Guid.NewGuid():N}@{from.Host}>");
        if (!string.IsNullOrWhiteSpace(message.Sender))
        {
            mail.Sender = new MailAddress(message.Sender);
        }

        Add(mail.To, message.To);
        Add(mail.CC, message.Cc);
        Add(mail.Bcc, message.Bcc);
        Add(mail.ReplyToList, message.ReplyTo);
        if (!string.IsNullOrEmpty(message.TextBody) && !string.IsNullOrEmpty(message.HtmlBody))
        {
            // Readers take the last form they know.
            mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(message.TextBody, Encoding.UTF8, MediaTypeNames.Text.Plain));
            mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(message.HtmlBody, Encoding.UTF8, MediaTypeNames.Text.Html));
        }
        else
        {
            mail.IsBodyHtml = !string.IsNullOrEmpty(message.HtmlBody);
            mail.Body = (mail.IsBodyHtml ? message.HtmlBody : message.TextBody) ?? "";
            mail.BodyEncoding = Encoding.UTF8;
        }

        foreach (var attachment in message.Attachments)
        {
            mail.Attachments.Add(new Attachment(attachment.Stream, attachment.Filename));
        }

        return mail;
    }

    private static void Add(MailAddressCollection addresses, string? list)
    {
        foreach (var address in MailAddresses.Split(list))
        {
            addresses.Add(address);
        }
    }
}

/// <summary>SMTP by the site's settings.</summary>
internal sealed class SmtpEmailProvider(
    Microsoft.Extensions.Options.IOptions<SmtpOptions> options,
    ILogger<SmtpEmailProvider> logger,
    IStringLocalizer<SmtpEmailProvider> S) : SmtpEmailProviderBase(options.Value, logger, S)
{
    public const string TechnicalName = "SMTP";

    public override LocalizedString DisplayName { get; } = S["Simple Mail Transfer Protocol (SMTP)"];
}

/// <summary>SMTP by configuration.</summary>
internal sealed class DefaultSmtpEmailProvider(
    Microsoft.Extensions.Options.IOptions<DefaultSmtpOptions> options,
    ILogger<DefaultSmtpEmailProvider> logger,
    IStringLocalizer<DefaultSmtpEmailProvider> S) : SmtpEmailProviderBase(options.Value, logger, S)
{
    public const string TechnicalName = "DefaultSMTP";

    public override LocalizedString DisplayName { get; } = S["Simple Mail Transfer Protocol (SMTP) by configuration"];
}
