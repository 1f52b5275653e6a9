using DevCrm.Client.Http;
using DevCrm.Client.Storage;
using Microsoft.Extensions.Logging;

namespace DevCrm.Client.Proofs;

/// <summary>The keys that are trusted: those of the options and, where that is allowed, those the site publishes.</summary>
internal sealed class KeyRing : IDisposable
{
    // A withdrawn key is trusted no longer than this where the site can be reached.
    private static readonly TimeSpan _refreshAfter = TimeSpan.FromHours(24);

    // Whoever sends answers with invented key ids must not make this program ask all the time.
    private static readonly TimeSpan _pauseBetweenFetches = TimeSpan.FromMinutes(1);

    private readonly List<PublicKey> _pinned = [];
    private readonly bool _mayFetch;
    private readonly SiteConnection _site;
    private readonly KeyStore _store;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private IReadOnlyList<PublicKey>? _fetched;
    private long? _triedAt;
    private long? _fetchedAt;

    public KeyRing(DevCrmClientOptions options, SiteConnection site, KeyStore store, TimeProvider time, ILogger logger)
    {
        _site = site;
        _store = store;
        _time = time;
        _logger = logger;
        _mayFetch = options.MayFetchKeys;
        foreach (var text in options.PublicKeys)
        {
            _pinned.AddRange(PublicKeyText.TryRead(text, out var keys) ? keys : []);
        }
    }

    /// <summary>The keys that may have signed under this id.</summary>
    /// <param name="keyId">The id.</param>
    /// <param name="online">Whether the site may be asked.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<PublicKey>> FindAsync(string keyId, bool online, CancellationToken cancellationToken)
    {
        if (!_mayFetch)
        {
            return Matching(_pinned, keyId);
        }

        if (!online)
        {
            // Who must not wait for the site does not wait for another's question to it either.
            return Matching(_pinned.Concat(_fetched ?? await _store.ReadAsync(cancellationToken)), keyId);
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            _fetched ??= await _store.ReadAsync(cancellationToken);
            if (IsDue(keyId))
            {
                await FetchAsync(cancellationToken);
            }

            return Matching(_pinned.Concat(_fetched), keyId);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private bool IsDue(string keyId)
    {
        if (_triedAt is { } tried && _time.GetElapsedTime(tried) < _pauseBetweenFetches)
        {
            return false;
        }

        return Matching(_pinned.Concat(_fetched!), keyId).Length == 0
            || _fetchedAt is not { } fetched || _time.GetElapsedTime(fetched) > _refreshAfter;
    }

    private async Task FetchAsync(CancellationToken cancellationToken)
    {
        _triedAt = _time.GetTimestamp();
        try
        {
            var text = await _site.GetKeysAsync(cancellationToken);
            if (!PublicKeyText.TryRead(text, out var keys))
            {
                _logger.LogWarning("The site's key set holds no key for ES256.");
                return;
            }

            _fetched = keys;
            _fetchedAt = _time.GetTimestamp();
            await _store.WriteAsync(text, cancellationToken);
        }
        catch (SiteException fault)
        {
            _logger.LogWarning("The site's key set could not be fetched: {Fault}", fault.Message);
        }
    }

    private static PublicKey[] Matching(IEnumerable<PublicKey> keys, string keyId) => [.. keys.Where(key => key.Answers(keyId))];
}
