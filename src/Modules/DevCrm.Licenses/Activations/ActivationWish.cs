using System;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Validation;

namespace DevCrm.Licenses.Activations;

/// <summary>A program's wish for a unit, and in time the answer to it.</summary>
internal sealed class ActivationWish
{
    private readonly TaskCompletionSource<ActivationState?> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

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

    /// <summary>Nobody waits for the answer any more.</summary>
    public void Withdraw() => _answer.TrySetCanceled();

    public void Answer(ActivationState? activation) => _answer.TrySetResult(activation);

    public void Fail(Exception exception) => _answer.TrySetException(exception);
}
