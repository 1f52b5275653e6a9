using DevCrm.Core.Logs;

namespace DevCrm.Core.SignIns;

/// <summary>The attempts to sign in that are not yet written.</summary>
internal sealed class SignInLog : RecordQueue<SignInRecord>
{
    private const int Capacity = 10_000;

    public SignInLog(SignInWriter writer)
        : base(Capacity, writer)
    {
    }
}
