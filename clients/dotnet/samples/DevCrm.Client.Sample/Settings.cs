namespace DevCrm.Client.Sample;

/// <summary>Reads what the program is told by its environment.</summary>
internal static class Settings
{
    public static TimeSpan WorkTime { get; } = TimeSpan.FromSeconds(int.Parse(Value("WORK_SECONDS") ?? "3", System.Globalization.CultureInfo.InvariantCulture));

    public static DevCrmClientOptions? Read()
    {
        if (Value("LICENSE_SITE") is not { } site || Value("LICENSE_PRODUCT") is not { } product)
        {
            return null;
        }

        var options = new DevCrmClientOptions
        {
            BaseAddress = new Uri(site),
            Product = product,
            Version = Value("LICENSE_VERSION"),
            LicenseKey = Value("LICENSE_KEY"),
            LicenseFilePath = Value("LICENSE_FILE"),
            CacheFolder = Value("LICENSE_CACHE"),
        };
        if (Value("LICENSE_PUBLIC_KEY") is { } key)
        {
            options.PublicKeys.Add(key);
        }

        return options.LicenseKey is null && options.LicenseFilePath is null ? null : options;
    }

    private static string? Value(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
