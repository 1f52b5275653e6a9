using System.Text.Json;
using DevCrm.Client.Wire;
using Microsoft.Extensions.Logging;

namespace DevCrm.Client.Storage;

/// <summary>Reads and changes what is kept about a key. A damaged file is as none.</summary>
internal sealed class StateStore
{
    private readonly CacheFolder _folder;
    private readonly ILogger _logger;

    public StateStore(CacheFolder folder, ILogger logger)
    {
        _folder = folder;
        _logger = logger;
    }

    public async Task<StoredState?> ReadAsync(StateName name, CancellationToken cancellationToken) =>
        Parse(name, await _folder.ReadAsync(_folder.PathOf(name.StateFile), cancellationToken));

    /// <summary>Changes the newest state, or an empty one; what does not change is not written.</summary>
    public Task ChangeAsync(StateName name, Func<StoredState, Task<StoredState>> change, CancellationToken cancellationToken) =>
        _folder.ChangeAsync(
            async () =>
            {
                var before = await ReadForChangeAsync(name, cancellationToken);
                var after = name.Seal(await change(before ?? new StoredState()));
                if (after != before)
                {
                    await _folder.WriteAsync(name.StateFile, JsonSerializer.Serialize(after, WireJson.Default.StoredState), cancellationToken);
                }
            },
            cancellationToken);

    public Task<string?> ReadLicenseFileAsync(StateName name, CancellationToken cancellationToken) =>
        _folder.ReadAsync(_folder.PathOf(name.LicenseFile), cancellationToken);

    public Task WriteLicenseFileAsync(StateName name, string signed, CancellationToken cancellationToken) =>
        _folder.ChangeAsync(() => _folder.WriteAsync(name.LicenseFile, signed, cancellationToken), cancellationToken);

    /// <summary>After a deactivation nothing stands in for the site. The clock's mark stays.</summary>
    public Task ForgetAsync(StateName name, CancellationToken cancellationToken) =>
        _folder.ChangeAsync(
            async () =>
            {
                _folder.Delete(name.LicenseFile);
                if (await ReadForChangeAsync(name, cancellationToken) is { } state)
                {
                    var bare = name.Seal(state with { Good = null, Refusal = null });
                    await _folder.WriteAsync(name.StateFile, JsonSerializer.Serialize(bare, WireJson.Default.StoredState), cancellationToken);
                }
            },
            cancellationToken);

    private async Task<StoredState?> ReadForChangeAsync(StateName name, CancellationToken cancellationToken) =>
        Parse(name, await _folder.ReadForChangeAsync(_folder.PathOf(name.StateFile), cancellationToken));

    private StoredState? Parse(StateName name, string? text)
    {
        if (text is null)
        {
            return null;
        }

        try
        {
            if (JsonSerializer.Deserialize(text, WireJson.Default.StoredState) is { } state && name.IsSealed(state))
            {
                return state;
            }
        }
        catch (JsonException fault)
        {
            _logger.LogDebug(fault, "The kept state is no JSON.");
        }

        _logger.LogWarning("The kept state {File} is damaged or not this machine's; it counts for nothing.", name.StateFile);
        return null;
    }
}
