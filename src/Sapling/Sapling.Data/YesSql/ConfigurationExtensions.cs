namespace YesSql;

/// <summary>Shorter forms of configuring a store.</summary>
public static class ConfigurationExtensions
{
    public static IConfiguration CheckConcurrentUpdates<T>(this IConfiguration configuration)
        => configuration.CheckConcurrentUpdates(typeof(T));

    public static IConfiguration CheckConcurrentUpdates(this IConfiguration configuration, Type type)
    {
        configuration.ConcurrentTypes.Add(type);
        return configuration;
    }
}
