namespace OrchardCore.Environment.Shell.Models;

/// <summary>How far a site is.</summary>
public enum TenantState
{
    Uninitialized,
    Initializing,
    Running,
    Disabled,
    Invalid,
}
