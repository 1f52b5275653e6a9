using DevCrm.Client.Proofs;
using DevCrm.Client.Storage;

namespace DevCrm.Client.Offline;

/// <summary>Keeps fresh proven answers. Several may come at once and out of order; the newest stays.</summary>
internal sealed class AnswerKeeper
{
    private readonly StateStore _store;
    private readonly EvidenceReader _evidence;
    private readonly TimeProvider _time;

    public AnswerKeeper(StateStore store, EvidenceReader evidence, TimeProvider time)
    {
        _store = store;
        _evidence = evidence;
        _time = time;
    }

    public Task KeepAsync(StateName name, Nonce question, ProvenAnswer fresh, CancellationToken cancellationToken) =>
        _store.ChangeAsync(
            name,
            async state =>
            {
                var kept = await _evidence.ReadAsync(state, question, cancellationToken);

                return Keep(ClockMark.Set(state, _time.GetUtcNow(), fresh.IssuedAt), kept, fresh);
            },
            cancellationToken);

    private static StoredState Keep(StoredState state, Evidence kept, ProvenAnswer fresh)
    {
        if (fresh.Answer.Valid)
        {
            return fresh.At < kept.Good?.At
                ? state
                : state with { Good = fresh.Proof, Refusal = fresh.At < kept.Refusal?.At ? state.Refusal : null };
        }

        // A refusal of one question must not hide that of the licence.
        var hides = LicenseCodes.IsAboutTheQuestion(fresh.Answer.Code)
            && kept.Refusal is { } refusal && !LicenseCodes.IsAboutTheQuestion(refusal.Answer.Code);

        return hides || fresh.At < kept.Refusal?.At || fresh.At < kept.Good?.At ? state : state with { Refusal = fresh.Proof };
    }
}
