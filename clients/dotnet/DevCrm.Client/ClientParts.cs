using DevCrm.Client.Http;
using DevCrm.Client.Machine;
using DevCrm.Client.Offline;
using DevCrm.Client.Proofs;
using DevCrm.Client.Storage;
using DevCrm.Client.Updates;
using DevCrm.Client.Usage;
using Microsoft.Extensions.Logging;

namespace DevCrm.Client;

/// <summary>Puts the client together.</summary>
internal sealed class ClientParts : IDisposable
{
    private readonly KeyRing _keys;
    private readonly Lazy<Task<string?>> _fingerprint;

    public ClientParts(DevCrmClientOptions options, Func<HttpClient> http, TimeProvider time, ILogger logger)
    {
        Options = options;
        var folder = new CacheFolder(options.CacheFolder ?? CacheFolder.DefaultPath(options.Product), time, logger);
        var site = new SiteConnection(http, options, time);
        _keys = new KeyRing(options, site, new KeyStore(folder, options.ExpectedIssuer), time, logger);
        var signed = new SignedText(_keys, options.ExpectedIssuer);

        Store = new StateStore(folder, logger);
        var evidence = new EvidenceReader(folder, Store, signed, options.LicenseFilePath, logger);
        Keeper = new AnswerKeeper(Store, evidence, time);
        Online = new OnlineDesk(site, signed, logger);
        Offline = new OfflineDesk(options, evidence, Store, signed, time, FingerprintAsync);
        Usage = new UsageReporter(new UsageBuffer(folder, options.UsageBufferSize, logger), Online, Store, time, logger);
        Updates = new UpdateDesk(options, site);
        Downloads = new UpdateDownloader(options, site, time, logger);
        _fingerprint = new Lazy<Task<string?>>(() => ReadFingerprintAsync(options, folder));
    }

    public DevCrmClientOptions Options { get; }

    public StateStore Store { get; }

    public AnswerKeeper Keeper { get; }

    public OnlineDesk Online { get; }

    public OfflineDesk Offline { get; }

    public UsageReporter Usage { get; }

    public UpdateDesk Updates { get; }

    public UpdateDownloader Downloads { get; }

    /// <summary>A redirect would carry the key to an address that nobody chose.</summary>
    public static SocketsHttpHandler NewHandler() =>
        new() { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };

    /// <summary>What the machine is known by; read once.</summary>
    public Task<string?> FingerprintAsync() => _fingerprint.Value;

    public void Dispose()
    {
        _keys.Dispose();
        Usage.Dispose();
    }

    private static async Task<string?> ReadFingerprintAsync(DevCrmClientOptions options, CacheFolder folder) =>
        !options.SendFingerprint ? null
        : options.Fingerprint ?? await MachineFingerprint.ReadAsync(options.Product, folder, CancellationToken.None);
}
