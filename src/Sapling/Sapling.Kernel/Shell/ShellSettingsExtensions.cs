using OrchardCore.Environment.Shell.Models;

namespace OrchardCore.Environment.Shell;

/// <summary>Questions about a site's state.</summary>
public static class ShellSettingsExtensions
{
    public static bool IsUninitialized(this ShellSettings settings) => settings.State == TenantState.Uninitialized;

    public static bool IsInitializing(this ShellSettings settings) => settings.State == TenantState.Initializing;

    public static bool IsRunning(this ShellSettings settings) => settings.State == TenantState.Running;
}
