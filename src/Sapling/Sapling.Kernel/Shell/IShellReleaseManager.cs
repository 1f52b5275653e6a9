namespace OrchardCore.Environment.Shell;

/// <summary>Asks for the shell to be rebuilt when the current scope has ended, so that changed options take effect.</summary>
public interface IShellReleaseManager
{
    void RequestRelease();
}
