using OrchardCore.Environment.Shell.Scope;

namespace OrchardCore.Environment.Shell;

/// <summary>Holds the running shell, builds it when needed and swaps it when features or settings change.</summary>
public interface IShellHost
{
    Task<ShellScope> GetScopeAsync(ShellSettings settings);

    Task ReleaseShellContextAsync(ShellSettings settings, bool eventSource = true);

    bool TryGetSettings(string name, out ShellSettings settings);
}

/// <summary>Scopes by the name of the site.</summary>
public static class ShellHostExtensions
{
    public static Task<ShellScope> GetScopeAsync(this IShellHost shellHost, string tenant) => shellHost.GetScopeAsync(shellHost.GetSettings(tenant));

    public static ShellSettings GetSettings(this IShellHost shellHost, string tenant) => shellHost.TryGetSettings(tenant, out var settings)
        ? settings
        : throw new ArgumentException($"There is no site named '{tenant}'.", nameof(tenant));
}
