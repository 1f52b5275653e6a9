using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.Email.Services;

namespace OrchardCore.Email;

/// <summary>Registration of mail providers.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds a provider that needs no settings: it is always ready.</summary>
    public static IServiceCollection AddEmailProvider<T>(this IServiceCollection services, string name)
        where T : class, IEmailProvider
        => services.Configure<EmailProviderOptions>(options => options.TryAddProvider(name, new EmailProviderTypeOptions(typeof(T)) { IsEnabled = true }));

    public static IServiceCollection AddEmailProviderOptionsConfiguration<TConfiguration>(this IServiceCollection services)
        where TConfiguration : class, IConfigureOptions<EmailProviderOptions>
        => services.AddTransient<IConfigureOptions<EmailProviderOptions>, TConfiguration>();
}
