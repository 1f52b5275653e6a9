using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Scope;

namespace Sapling.Shell;

internal sealed class ShellReleaseManager(IShellHost host) : IShellReleaseManager
{
    private bool _requested;

    public void RequestRelease()
    {
        if (!_requested)
        {
            _requested = true;
            ShellScope.AddDeferredTask(scope => host.ReleaseShellContextAsync(scope.ShellContext.Settings));
        }
    }
}
