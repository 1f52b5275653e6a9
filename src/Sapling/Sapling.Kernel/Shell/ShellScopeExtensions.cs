namespace OrchardCore.Environment.Shell.Scope;

/// <summary>Registrations on a scope that is at hand, not only on the current one.</summary>
public static class ShellScopeExtensions
{
    public static ShellScope RegisterBeforeDispose(this ShellScope scope, Func<ShellScope, Task> callback, bool last = false)
    {
        scope.AddBeforeDispose(callback, last);
        return scope;
    }

    public static ShellScope AddExceptionHandler(this ShellScope scope, Func<ShellScope, Exception, Task> handler)
    {
        scope.AddFailureHandler(handler);
        return scope;
    }
}
