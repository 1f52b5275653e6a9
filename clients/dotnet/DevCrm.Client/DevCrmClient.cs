using DevCrm.Client.Http;
using DevCrm.Client.Offline;
using DevCrm.Client.Proofs;
using DevCrm.Client.Updates;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DevCrm.Client;

/// <inheritdoc cref="IDevCrmClient"/>
public sealed class DevCrmClient : IDevCrmClient, IDisposable
{
    private readonly ClientParts _parts;
    private readonly HttpClient? _ownHttp;
    private volatile string? _key;
    private volatile LicenseState? _current;
    private volatile bool _isGivenBack;

    /// <summary>For programs without a service container. With one, use <c>AddDevCrmClient</c>.</summary>
    public DevCrmClient(DevCrmClientOptions options, ILogger<DevCrmClient>? logger = null)
        : this(Checked(options), NewHttp(), TimeProvider.System, logger)
    {
    }

    internal DevCrmClient(DevCrmClientOptions options, Func<HttpClient> http, TimeProvider time, ILogger<DevCrmClient>? logger)
    {
        Logger = logger ?? NullLogger<DevCrmClient>.Instance;
        _parts = new ClientParts(options, http, time, Logger);
        _key = options.LicenseKey;
    }

    private DevCrmClient(DevCrmClientOptions options, HttpClient http, TimeProvider time, ILogger<DevCrmClient>? logger)
        : this(options, () => http, time, logger) => _ownHttp = http;

    public event EventHandler<LicenseState>? StateChanged;

    public LicenseState? Current => _current;

    internal DevCrmClientOptions Options => _parts.Options;

    internal ILogger Logger { get; }

    /// <summary>The program gave its unit back and has not asked for one since.</summary>
    internal bool IsGivenBack => _isGivenBack;

    public void UseKey(string? key)
    {
        _key = key;
        _isGivenBack = false;
    }

    public Task<LicenseState> ValidateAsync(LicenseScope? scope = null, CancellationToken cancellationToken = default) =>
        AskAsync("validate", scope, cancellationToken);

    public Task<LicenseState> ActivateAsync(LicenseScope? scope = null, CancellationToken cancellationToken = default)
    {
        _isGivenBack = false;

        return AskAsync("activate", scope, cancellationToken);
    }

    public Task<LicenseState> HeartbeatAsync(CancellationToken cancellationToken = default) =>
        AskAsync("heartbeat", null, cancellationToken);

    public async Task<LicenseState> CheckOfflineAsync(LicenseScope? scope = null, CancellationToken cancellationToken = default)
    {
        var asker = await AskerAsync(cancellationToken);
        var state = asker is null
            ? await _parts.Offline.DecideWithoutKeyAsync(scope ?? new LicenseScope(), cancellationToken)
            : await _parts.Offline.DecideAsync(asker, asker.Complete(scope), LicenseCodes.Unreachable, cancellationToken);

        return Note(state, scope);
    }

    public Task<LicenseState> ReadFileAsync(string signed, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(signed);

        return _parts.Offline.ReadFileAsync(signed, cancellationToken);
    }

    public async Task<Deactivation> DeactivateAsync(CancellationToken cancellationToken = default)
    {
        if (await AskerAsync(cancellationToken) is not { } asker)
        {
            return new Deactivation(false, LicenseCodes.KeyMissing);
        }

        // Before the site hears of it: a heartbeat at the same time must not take the unit again.
        _isGivenBack = true;
        var reply = await _parts.Online.AskAsync(asker, "deactivate", asker.Complete(null), null, cancellationToken);
        if (reply.Proven is not { Answer: var answer })
        {
            _isGivenBack = false;

            return new Deactivation(false, reply.CodeOfFault, Fault: reply.Fault);
        }

        var done = answer.Activation is not null || answer.Code == LicenseCodes.NotActivated;
        _isGivenBack = done;
        if (done)
        {
            await _parts.Store.ForgetAsync(asker.Name, cancellationToken);
            Note(new LicenseState { Code = LicenseCodes.NotActivated, Source = LicenseSource.Online, License = answer.License, CheckedAt = reply.Proven.At }, null);
        }

        return new Deactivation(done, answer.Code, answer.Activation);
    }

    public async Task<CheckOut> CheckOutAsync(TimeSpan? lifetime = null, CancellationToken cancellationToken = default)
    {
        if (await AskerAsync(cancellationToken) is not { } asker)
        {
            return new CheckOut(new LicenseState { Code = LicenseCodes.KeyMissing });
        }

        var scope = asker.Complete(null);
        var reply = await _parts.Online.AskAsync(
            asker, "checkout", scope, request => request with { TtlSeconds = (long?)lifetime?.TotalSeconds }, cancellationToken);
        var state = Note(await StateOfAsync(asker, scope, reply, cancellationToken), null);
        if (reply.File is null || !state.IsLicensed)
        {
            return new CheckOut(state);
        }

        try
        {
            var file = await _parts.Offline.KeepFileAsync(asker, reply.File, cancellationToken);

            return new CheckOut(state, file.Signed, file.EndsAt);
        }
        catch (ProofException fault)
        {
            return new CheckOut(state with { Fault = fault.Message });
        }
    }

    public async Task RecordUsageAsync(string counter, decimal value, CancellationToken cancellationToken = default)
    {
        var asker = await AskerAsync(cancellationToken) ?? throw new InvalidOperationException("Usage belongs to a licence: give the key first.");
        await _parts.Usage.RecordAsync(asker, counter, value, cancellationToken);
    }

    public async Task<int> SendUsageAsync(CancellationToken cancellationToken = default) =>
        await AskerAsync(cancellationToken) is { } asker ? await _parts.Usage.SendAsync(asker, cancellationToken) : 0;

    public Task<UpdateCheck> CheckForUpdateAsync(string? channel = null, CancellationToken cancellationToken = default) =>
        _parts.Updates.CheckAsync(_key, channel, cancellationToken);

    public Task<UpdateDownload> DownloadAsync(UpdatePackage package, string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);

        return _parts.Downloads.FetchAsync(package, path, _key, cancellationToken);
    }

    public void Dispose()
    {
        _parts.Dispose();
        _ownHttp?.Dispose();
    }

    private async Task<LicenseState> AskAsync(string route, LicenseScope? scope, CancellationToken cancellationToken)
    {
        if (await AskerAsync(cancellationToken) is not { } asker)
        {
            return Note(await _parts.Offline.DecideWithoutKeyAsync(scope ?? new LicenseScope(), cancellationToken), scope);
        }

        var complete = asker.Complete(scope);
        var reply = await _parts.Online.AskAsync(asker, route, complete, null, cancellationToken);

        return Note(await StateOfAsync(asker, complete, reply, cancellationToken), scope);
    }

    private async Task<LicenseState> StateOfAsync(Asker asker, LicenseScope scope, OnlineReply reply, CancellationToken cancellationToken)
    {
        if (reply.Proven is { } proven)
        {
            await _parts.Keeper.KeepAsync(asker.Name, asker.Nonce(scope), proven, cancellationToken);

            return States.Of(proven, LicenseSource.Online) with { TrustedUntil = proven.Answer.Valid ? proven.IssuedAt + Options.GracePeriod : null };
        }

        return await _parts.Offline.DecideAsync(asker, scope, reply.CodeOfFault, cancellationToken) with { Fault = reply.Fault };
    }

    private async Task<Asker?> AskerAsync(CancellationToken cancellationToken)
    {
        var key = _key;

        return string.IsNullOrWhiteSpace(key)
            ? null
            : new Asker(Options, key.Trim(), await _parts.FingerprintAsync().WaitAsync(cancellationToken));
    }

    private LicenseState Note(LicenseState state, LicenseScope? scope)
    {
        if (scope is not null)
        {
            // About something particular; it says nothing about the whole program.
            return state;
        }

        var before = Interlocked.Exchange(ref _current, state);
        if (before?.IsLicensed != state.IsLicensed || before.Code != state.Code || before.Source != state.Source)
        {
            StateChanged?.Invoke(this, state);
        }

        return state;
    }

    private static DevCrmClientOptions Checked(DevCrmClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var result = new DevCrmClientOptionsValidator().Validate(null, options);

        return result.Failed
            ? throw new OptionsValidationException(Microsoft.Extensions.Options.Options.DefaultName, typeof(DevCrmClientOptions), result.Failures)
            : options;
    }

    private static HttpClient NewHttp() => new(ClientParts.NewHandler()) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
}
