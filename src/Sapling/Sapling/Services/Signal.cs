using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;
using OrchardCore.Environment.Cache;
using OrchardCore.Modules;

namespace Sapling.Services;

internal sealed class Signal : ModularTenantEvents, ISignal
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _tokens = new(StringComparer.Ordinal);

    public IChangeToken GetToken(string key) => new CancellationChangeToken(_tokens.GetOrAdd(key, static _ => new CancellationTokenSource()).Token);

    public async Task SignalTokenAsync(string key)
    {
        if (_tokens.TryRemove(key, out var token))
        {
            await token.CancelAsync();
        }
    }
}
