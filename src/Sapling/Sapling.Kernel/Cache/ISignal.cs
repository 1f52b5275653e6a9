using Microsoft.Extensions.Primitives;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;

namespace OrchardCore.Environment.Cache;

/// <summary>Tokens that tell caches that what they hold has changed.</summary>
public interface ISignal : IModularTenantEvents
{
    IChangeToken GetToken(string key);

    Task SignalTokenAsync(string key);
}

/// <summary>Signals that wait for the commit.</summary>
public static class SignalExtensions
{
    public static void DeferredSignalToken(this ISignal _, string key) => ShellScope.AddDeferredSignal(key);
}
