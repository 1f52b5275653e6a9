namespace OrchardCore.Environment.Shell.Removing;

/// <summary>What is removed, and what went wrong while removing it.</summary>
public class ShellRemovingContext
{
    public ShellSettings? ShellSettings { get; set; }

    public bool LocalResourcesOnly { get; set; }

    public bool FailedOnLockTimeout { get; set; }

    public string? ErrorMessage { get; set; }

    public Exception? Error { get; set; }

    public bool Success => Error is null && ErrorMessage is null && !FailedOnLockTimeout;
}
