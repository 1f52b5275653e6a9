using DevCrm.Core.Logs;

namespace DevCrm.Licenses.Attempts;

/// <summary>The attempts that are not yet written.</summary>
internal sealed class AttemptLog : RecordQueue<Attempt>
{
    private const int Capacity = 20_000;

    public AttemptLog(AttemptWriter writer)
        : base(Capacity, writer)
    {
    }
}
