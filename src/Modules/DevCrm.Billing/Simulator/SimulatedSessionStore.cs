using System.Threading;
using System.Threading.Tasks;
using DevCrm.Billing.Indexes;
using YesSql;

namespace DevCrm.Billing.Simulator;

/// <summary>Finds the simulator's sessions.</summary>
public sealed class SimulatedSessionStore
{
    private readonly ISession _session;

    public SimulatedSessionStore(ISession session) => _session = session;

    public Task<SimulatedSession?> FindAsync(string sessionId, CancellationToken cancellationToken = default) =>
        _session.Query<SimulatedSession, SimulatedSessionIndex>(index => index.SessionId == sessionId).FirstOrDefaultAsync(cancellationToken)!;
}
