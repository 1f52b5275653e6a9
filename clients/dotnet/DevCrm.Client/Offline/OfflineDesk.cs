using DevCrm.Client.Proofs;
using DevCrm.Client.Storage;

namespace DevCrm.Client.Offline;

/// <summary>Answers without the site, and remembers how late it was.</summary>
internal sealed class OfflineDesk
{
    private readonly DevCrmClientOptions _options;
    private readonly EvidenceReader _evidence;
    private readonly StateStore _store;
    private readonly SignedText _signed;
    private readonly TimeProvider _time;
    private readonly Func<Task<string?>> _fingerprint;

    public OfflineDesk(
        DevCrmClientOptions options, EvidenceReader evidence, StateStore store, SignedText signed, TimeProvider time, Func<Task<string?>> fingerprint)
    {
        _options = options;
        _evidence = evidence;
        _store = store;
        _signed = signed;
        _time = time;
        _fingerprint = fingerprint;
    }

    public async Task<LicenseState> DecideAsync(Asker asker, LicenseScope scope, string codeOfNothing, CancellationToken cancellationToken)
    {
        var evidence = await _evidence.ReadAsync(asker.Name, asker.Nonce(scope), cancellationToken);

        return await DecideAsync(asker.Name, evidence, scope, asker.Fingerprint, codeOfNothing, cancellationToken);
    }

    /// <summary>By the licence file that the options name; without one there is nothing to go by.</summary>
    public async Task<LicenseState> DecideWithoutKeyAsync(LicenseScope scope, CancellationToken cancellationToken)
    {
        var files = await _evidence.FilesAsync(null, cancellationToken);

        return files.Count == 0
            ? new LicenseState { Code = LicenseCodes.KeyMissing }
            : await DecideByFileAsync(files[0], scope, cancellationToken);
    }

    /// <summary>By the text of a file alone.</summary>
    public async Task<LicenseState> ReadFileAsync(string signed, CancellationToken cancellationToken)
    {
        try
        {
            return await DecideByFileAsync(await _signed.ReadFileAsync(signed, online: true, cancellationToken), new LicenseScope(), cancellationToken);
        }
        catch (ProofException fault)
        {
            return new LicenseState { Source = LicenseSource.File, Code = LicenseCodes.FileInvalid, Fault = fault.Message };
        }
    }

    /// <summary>Keeps a file that has just been checked out, if it is one for this program here.</summary>
    public async Task<LicenseFile> KeepFileAsync(Asker asker, string signed, CancellationToken cancellationToken)
    {
        var file = await _signed.ReadFileAsync(signed, online: true, cancellationToken);
        var state = await _store.ReadAsync(asker.Name, cancellationToken);
        var now = _time.GetUtcNow();
        var code = file.CodeFor(_options, asker.Fingerprint, ClockMark.SiteTime(state, now), ClockMark.Slack(state, _options.ClockTolerance));
        if (code != LicenseCodes.Valid)
        {
            throw new ProofException($"The licence file does not hold here: {code}.", code);
        }

        await _store.WriteLicenseFileAsync(asker.Name, file.Signed, cancellationToken);

        return file;
    }

    private async Task<LicenseState> DecideByFileAsync(LicenseFile file, LicenseScope scope, CancellationToken cancellationToken)
    {
        var fingerprint = await _fingerprint();
        var name = StateName.Of(_options.ExpectedIssuer, "file" + file.Number, fingerprint);
        var evidence = new Evidence { State = await _store.ReadAsync(name, cancellationToken), Files = [file] };

        return await DecideAsync(name, evidence, scope, fingerprint, LicenseCodes.FileInvalid, cancellationToken);
    }

    private async Task<LicenseState> DecideAsync(
        StateName name, Evidence evidence, LicenseScope scope, string? fingerprint, string codeOfNothing, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var decision = new OfflineJudge(_options, fingerprint).Decide(evidence, scope, now, codeOfNothing);
        await _store.ChangeAsync(name, state => Task.FromResult(ClockMark.Raise(state, now)), cancellationToken);

        return decision;
    }
}
