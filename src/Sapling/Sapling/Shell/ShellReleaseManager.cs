using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Scope;

namespace Sapling.Shell;

internal sealed class ShellReleaseManager(IShellHost host) : IShellReleaseManager
{
    private bool _requested;
    private bool _suspended;

    public void RequestRelease()
    {
        if (!_requested)
        {
            _requested = true;
            ShellScope.AddDeferredTask(scope => _suspended ? Task.CompletedTask : host.ReleaseShellContextAsync(scope.ShellContext.Settings));
        }
    }

    public void SuspendReleaseRequest() => _suspended = true;
}
