namespace OrchardCore.Email
{
    /// <summary>Which provider sends the mail.</summary>
    public class EmailOptions
    {
        public string? DefaultProviderName { get; set; }
    }

    /// <summary>The administrator's choice of the provider, in the site settings.</summary>
    public class EmailSettings
    {
        public const string GroupId = "email";

        public string? DefaultProviderName { get; set; }
    }
}

namespace OrchardCore.Email.Services
{
    /// <summary>The providers there are, by technical name.</summary>
    public class EmailProviderOptions
    {
        private readonly Dictionary<string, EmailProviderTypeOptions> _providers = new(StringComparer.OrdinalIgnoreCase);

        public IReadOnlyDictionary<string, EmailProviderTypeOptions> Providers => _providers;

        public EmailProviderOptions TryAddProvider(string name, EmailProviderTypeOptions options)
        {
            _providers.TryAdd(name, options);
            return this;
        }
    }

    /// <summary>A provider's type, and whether it is ready to send.</summary>
    public class EmailProviderTypeOptions
    {
        public EmailProviderTypeOptions(Type type)
        {
            if (!typeof(IEmailProvider).IsAssignableFrom(type))
            {
                throw new ArgumentException($"{type} does not implement {nameof(IEmailProvider)}.", nameof(type));
            }

            Type = type;
        }

        public Type Type { get; }

        public bool IsEnabled { get; set; }
    }
}
