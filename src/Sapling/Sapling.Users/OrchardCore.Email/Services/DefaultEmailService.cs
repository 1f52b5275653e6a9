using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using OrchardCore.Infrastructure;

namespace OrchardCore.Email.Services;

/// <summary>Validates a mail and hands it to a provider; says what went wrong instead of throwing.</summary>
internal sealed class DefaultEmailService(
    IEmailProviderResolver providers,
    IEnumerable<IEmailServiceEvents> events,
    ILogger<DefaultEmailService> logger,
    IStringLocalizer<DefaultEmailService> S) : IEmailService
{
    public async Task<Result> SendAsync(MailMessage message, string? providerName = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await providers.GetAsync(providerName) is not { } provider)
        {
            return Result.Failed(string.IsNullOrEmpty(providerName)
                ? S["Mail settings must be configured before a mail can be sent."]
                : S["There is no enabled mail provider '{0}'.", providerName]);
        }

        var context = new MailMessageValidationContext(provider);
        foreach (var handler in events)
        {
            await handler.ValidatingAsync(message, context, cancellationToken);
        }

        foreach (var handler in events)
        {
            await handler.ValidatedAsync(message, context, cancellationToken);
        }

        if (context.Errors.Count > 0)
        {
            await FailedAsync(message, cancellationToken);
            return Result.Failed([.. context.Errors.SelectMany(field =>
                field.Value.Select(error => new ResultError { Key = field.Key, Message = error }))]);
        }

        foreach (var handler in events)
        {
            await handler.SendingAsync(message, cancellationToken);
        }

        Result result;
        try
        {
            result = await provider.SendAsync(message, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(e, "The mail provider {Provider} failed.", provider.DisplayName);
            result = Result.Failed(S["The mail could not be sent: {0}", e.Message]);
        }

        if (!result.Succeeded)
        {
            await FailedAsync(message, cancellationToken);
            return result;
        }

        foreach (var handler in events)
        {
            await handler.SentAsync(message, cancellationToken);
        }

        return result;
    }

    private async Task FailedAsync(MailMessage message, CancellationToken cancellationToken)
    {
        foreach (var handler in events)
        {
            await handler.FailedAsync(message, cancellationToken);
        }
    }
}
