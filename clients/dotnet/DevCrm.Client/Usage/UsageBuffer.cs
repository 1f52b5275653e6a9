using System.Text.Json;
using DevCrm.Client.Storage;
using DevCrm.Client.Wire;
using Microsoft.Extensions.Logging;

namespace DevCrm.Client.Usage;

/// <summary>Readings that wait to be sent, on disk; several processes may add and take away.</summary>
internal sealed class UsageBuffer
{
    private readonly CacheFolder _folder;
    private readonly int _size;
    private readonly ILogger _logger;

    public UsageBuffer(CacheFolder folder, int size, ILogger logger)
    {
        _folder = folder;
        _size = size;
        _logger = logger;
    }

    public async Task<List<UsageSample>> ReadAsync(StateName name, CancellationToken cancellationToken) =>
        Parse(name, await _folder.ReadAsync(_folder.PathOf(name.UsageFile), cancellationToken));

    public Task AddAsync(StateName name, UsageSample sample, CancellationToken cancellationToken) =>
        ChangeAsync(name, samples => samples.Add(sample), cancellationToken);

    public Task RemoveAsync(StateName name, IReadOnlySet<string> ids, CancellationToken cancellationToken) =>
        ChangeAsync(name, samples => samples.RemoveAll(sample => ids.Contains(sample.Id)), cancellationToken);

    private Task ChangeAsync(StateName name, Action<List<UsageSample>> change, CancellationToken cancellationToken) =>
        _folder.ChangeAsync(
            async () =>
            {
                var samples = Parse(name, await _folder.ReadForChangeAsync(_folder.PathOf(name.UsageFile), cancellationToken));
                change(samples);
                if (samples.Count > _size)
                {
                    _logger.LogWarning("{Count} usage readings wait; the oldest are dropped.", samples.Count);
                    samples.RemoveRange(0, samples.Count - _size);
                }

                await _folder.WriteAsync(name.UsageFile, JsonSerializer.Serialize(samples, WireJson.Default.ListUsageSample), cancellationToken);
            },
            cancellationToken);

    private List<UsageSample> Parse(StateName name, string? text)
    {
        try
        {
            return text is null ? [] : JsonSerializer.Deserialize(text, WireJson.Default.ListUsageSample) ?? [];
        }
        catch (JsonException fault)
        {
            _logger.LogError(fault, "The usage noted in {File} is damaged and lost.", name.UsageFile);
            return [];
        }
    }
}
