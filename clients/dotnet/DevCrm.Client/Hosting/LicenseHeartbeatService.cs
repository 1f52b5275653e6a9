using Microsoft.Extensions.Hosting;

namespace DevCrm.Client.Hosting;

/// <summary>Runs the heartbeat as long as the host runs.</summary>
internal sealed class LicenseHeartbeatService : IHostedService
{
    private readonly DevCrmClient _client;
    private readonly TimeProvider _time;
    private LicenseHeartbeat? _heartbeat;

    public LicenseHeartbeatService(DevCrmClient client, TimeProvider time)
    {
        _client = client;
        _time = time;
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _heartbeat = LicenseHeartbeat.Start(_client, _time);

        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_heartbeat is not null)
        {
            await _heartbeat.DisposeAsync();
        }
    }
}
