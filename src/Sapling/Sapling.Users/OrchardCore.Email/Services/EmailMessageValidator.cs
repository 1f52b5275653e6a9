using Microsoft.Extensions.Localization;
using Sapling.Users.Email;

namespace OrchardCore.Email.Services;

/// <summary>Refuses mails without recipient or content, with broken addresses, or with line breaks where headers could be smuggled in.</summary>
internal sealed class EmailMessageValidator(IEmailAddressValidator addresses, IStringLocalizer<EmailMessageValidator> S) : EmailServiceEventsBase
{
    public override Task ValidatingAsync(MailMessage message, MailMessageValidationContext context, CancellationToken cancellationToken = default)
    {
        Check(nameof(message.To), message.To);
        Check(nameof(message.Cc), message.Cc);
        Check(nameof(message.Bcc), message.Bcc);
        Check(nameof(message.From), message.From);
        Check(nameof(message.Sender), message.Sender);
        Check(nameof(message.ReplyTo), message.ReplyTo);

        if (MailAddresses.Split(message.To).Length + MailAddresses.Split(message.Cc).Length + MailAddresses.Split(message.Bcc).Length == 0)
        {
            Add(nameof(message.To), S["A mail needs a recipient."]);
        }

        if (message.Subject is not null && message.Subject.AsSpan().IndexOfAny('\r', '\n') >= 0)
        {
            Add(nameof(message.Subject), S["A subject has no line breaks."]);
        }

        if (string.IsNullOrWhiteSpace(message.Subject) && string.IsNullOrWhiteSpace(message.HtmlBody) && string.IsNullOrWhiteSpace(message.TextBody))
        {
            Add(nameof(message.Subject), S["A mail needs a subject or a body."]);
        }

        return Task.CompletedTask;

        void Check(string field, string? list)
        {
            foreach (var address in MailAddresses.Split(list).Where(address => !addresses.Validate(address)))
            {
                Add(field, S["'{0}' is not an email address.", address]);
            }
        }

        void Add(string field, LocalizedString error)
        {
            if (!context.Errors.TryGetValue(field, out var errors))
            {
                context.Errors[field] = errors = [];
            }

            errors.Add(error);
        }
    }
}
