using System;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Validation;

namespace DevCrm.Licenses.Activations;

/// <summary>A program's wish for a unit, and in time the answer to it.</summary>
internal sealed class ActivationWish
{
    private readonly TaskCompletionSource<ActivationState?> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> _turn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ActivationWish(LicenseFacts license, ActivationRequest request)
    {
        License = license;
        Request = request;
        FingerprintKey = Activations.FingerprintKey.Of(license.Id, request.Fingerprint);
    }

    public LicenseFacts License { get; }

    public ActivationRequest Request { get; }

    public string FingerprintKey { get; }

    public bool IsAnswered => _answer.Task.IsCompleted;

    /// <summary>The activation, or null where no unit was free.</summary>
    public Task<ActivationState?> AnswerAsync(CancellationToken cancellationToken) => _answer.Task.WaitAsync(cancellationToken);

    /// <summary>Whether it is to work for all that wait, or is answered already.</summary>
    public Task<bool> TurnAsync(CancellationToken cancellationToken) => _turn.Task.WaitAsync(cancellationToken);

    /// <summary>Gives it the lead; false where it needs none any more.</summary>
    public bool Lead() => _turn.TrySetResult(true);

    /// <summary>Nobody waits for the answer any more; false where its turn or its answer has come.</summary>
    public bool Withdraw() => _turn.TrySetCanceled() && _answer.TrySetCanceled();

    public void Answer(ActivationState? activation)
    {
        _answer.TrySetResult(activation);
        _turn.TrySetResult(false);
    }

    public void Fail(Exception exception)
    {
        _answer.TrySetException(exception);
        _turn.TrySetResult(false);
    }
}
