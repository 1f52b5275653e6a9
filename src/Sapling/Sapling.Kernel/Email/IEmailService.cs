using Microsoft.Extensions.Localization;
using OrchardCore.Infrastructure;

namespace OrchardCore.Email;

/// <summary>Sends mail through the provider that is asked for, or the default one.</summary>
public interface IEmailService
{
    Task<Result> SendAsync(MailMessage message, string? providerName = null, CancellationToken cancellationToken = default);
}

/// <summary>A way to deliver mail.</summary>
public interface IEmailProvider
{
    LocalizedString DisplayName { get; }

    Task<Result> SendAsync(MailMessage message, CancellationToken cancellationToken = default);
}

/// <summary>Finds a provider by its technical name, or the default one.</summary>
public interface IEmailProviderResolver
{
    ValueTask<IEmailProvider?> GetAsync(string? providerName = null);
}

/// <summary>Follows mail being sent.</summary>
public interface IEmailServiceEvents
{
    Task ValidatingAsync(MailMessage message, MailMessageValidationContext context, CancellationToken cancellationToken = default);

    Task ValidatedAsync(MailMessage message, MailMessageValidationContext context, CancellationToken cancellationToken = default);

    Task SendingAsync(MailMessage message, CancellationToken cancellationToken = default);

    Task SentAsync(MailMessage message, CancellationToken cancellationToken = default);

    Task FailedAsync(MailMessage message, CancellationToken cancellationToken = default);
}

/// <summary>What is wrong with a mail, by field.</summary>
public class MailMessageValidationContext
{
    public MailMessageValidationContext(IEmailProvider provider) => Provider = provider;

    public IEmailProvider Provider { get; }

    public Dictionary<string, List<LocalizedString>> Errors { get; } = [];
}

/// <summary>Whether a string is an address mail can be sent to.</summary>
public interface IEmailAddressValidator
{
    bool Validate(string emailAddress);
}
