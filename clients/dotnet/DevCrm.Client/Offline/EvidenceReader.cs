using DevCrm.Client.Proofs;
using DevCrm.Client.Storage;
using Microsoft.Extensions.Logging;

namespace DevCrm.Client.Offline;

/// <summary>Gathers what is kept, without asking the site. What the vendor did not sign is left out.</summary>
internal sealed class EvidenceReader
{
    private readonly CacheFolder _folder;
    private readonly StateStore _store;
    private readonly SignedText _signed;
    private readonly string? _filePath;
    private readonly ILogger _logger;

    public EvidenceReader(CacheFolder folder, StateStore store, SignedText signed, string? filePath, ILogger logger)
    {
        _folder = folder;
        _store = store;
        _signed = signed;
        _filePath = filePath;
        _logger = logger;
    }

    /// <summary>What is kept about a key.</summary>
    public async Task<Evidence> ReadAsync(StateName name, Nonce question, CancellationToken cancellationToken) =>
        await ReadAsync(await _store.ReadAsync(name, cancellationToken), question, cancellationToken) with
        {
            Files = await FilesAsync(await _store.ReadLicenseFileAsync(name, cancellationToken), cancellationToken),
        };

    /// <summary>The answers within a state.</summary>
    public async Task<Evidence> ReadAsync(StoredState? state, Nonce question, CancellationToken cancellationToken)
    {
        var refusal = await ProofAsync(state?.Refusal, question, cancellationToken);

        return new Evidence
        {
            State = state,
            Good = await ProofAsync(state?.Good, question, cancellationToken) is { Answer.Valid: true } good ? good : null,
            Refusal = refusal is { Answer.Valid: false } && Refuses(refusal, question) ? refusal : null,
        };
    }

    /// <summary>What there is without a key: the file the options name.</summary>
    public async Task<IReadOnlyList<LicenseFile>> FilesAsync(string? checkedOut, CancellationToken cancellationToken)
    {
        var handed = _filePath is null ? null : await _folder.ReadAsync(_filePath, cancellationToken);
        var files = new List<LicenseFile>();
        foreach (var text in new[] { checkedOut, handed })
        {
            if (text is null)
            {
                continue;
            }

            try
            {
                files.Add(await _signed.ReadFileAsync(text, online: false, cancellationToken));
            }
            catch (ProofException fault)
            {
                _logger.LogWarning("A licence file counts for nothing: {Fault}", fault.Message);
            }
        }

        return files;
    }

    private async Task<ProvenAnswer?> ProofAsync(string? text, Nonce question, CancellationToken cancellationToken)
    {
        if (text is null)
        {
            return null;
        }

        try
        {
            var proven = await _signed.ReadProofAsync(text, online: false, cancellationToken);

            return question.HasAsker(proven.Nonce) ? proven : null;
        }
        catch (ProofException fault)
        {
            _logger.LogWarning("A kept answer counts for nothing: {Fault}", fault.Message);
            return null;
        }
    }

    private static bool Refuses(ProvenAnswer refusal, Nonce question) =>
        !LicenseCodes.IsAboutTheQuestion(refusal.Answer.Code) || question.HasQuestion(refusal.Nonce);
}
