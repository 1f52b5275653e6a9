using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OrchardCore.Email.Services;

/// <summary>Makes the provider of a name, or the default one, when it is enabled.</summary>
internal sealed class DefaultEmailProviderResolver(
    IOptions<EmailOptions> options,
    IOptions<EmailProviderOptions> providers,
    IServiceProvider services) : IEmailProviderResolver
{
    public ValueTask<IEmailProvider?> GetAsync(string? providerName = null)
    {
        var name = string.IsNullOrEmpty(providerName) ? options.Value.DefaultProviderName : providerName;
        return ValueTask.FromResult(!string.IsNullOrEmpty(name) && providers.Value.Providers.TryGetValue(name, out var found) && found.IsEnabled
            ? (IEmailProvider)ActivatorUtilities.GetServiceOrCreateInstance(services, found.Type)
            : null);
    }
}
