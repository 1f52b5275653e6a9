using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using YesSql;

namespace DevCrm.Api.Webhooks.Endpoints;

/// <summary>
/// Who wants to hear of what, kept for a second: events can be as frequent as validations. A change here holds at once, one on
/// another instance within that second.
/// </summary>
internal sealed class WebhookSubscriptions
{
    private static readonly TimeSpan _lifetime = TimeSpan.FromSeconds(1);

    private volatile Snapshot? _snapshot;
    private int _version;

    /// <summary>The ids of the enabled endpoints that chose the type.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(string type, ISession session, CancellationToken cancellationToken)
    {
        var snapshot = _snapshot;
        if (snapshot is null || TimeProvider.System.GetElapsedTime(snapshot.Taken) > _lifetime)
        {
            var version = Volatile.Read(ref _version);
            var endpoints = await session.Query<WebhookEndpoint, WebhookEndpointIndex>(row => row.Enabled).ListAsync(cancellationToken);
            snapshot = new Snapshot(
                TimeProvider.System.GetTimestamp(),
                endpoints.Select(endpoint => (endpoint.EndpointId, (IReadOnlyList<string>)endpoint.Events.ToArray())).ToArray());
            if (version == Volatile.Read(ref _version))
            {
                _snapshot = snapshot;
            }
        }

        return snapshot.Endpoints.Where(endpoint => EventPatterns.Matches(endpoint.Events, type)).Select(endpoint => endpoint.EndpointId).ToArray();
    }

    public void Forget()
    {
        Interlocked.Increment(ref _version);
        _snapshot = null;
    }

    private sealed record Snapshot(long Taken, IReadOnlyList<(string EndpointId, IReadOnlyList<string> Events)> Endpoints);
}
