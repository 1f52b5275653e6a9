using DevCrm.Billing.Simulator;
using YesSql.Indexes;

namespace DevCrm.Billing.Indexes;

/// <summary>Finds the payment simulator's sessions: one a purchase, as the idempotency key has it at Stripe.</summary>
public sealed class SimulatedSessionIndex : MapIndex
{
    public string SessionId { get; set; } = "";

    public string PurchaseId { get; set; } = "";
}

public sealed class SimulatedSessionIndexProvider : IndexProvider<SimulatedSession>
{
    public override void Describe(DescribeContext<SimulatedSession> context) =>
        context.For<SimulatedSessionIndex>().Map(session => new SimulatedSessionIndex
        {
            SessionId = session.SessionId,
            PurchaseId = session.PurchaseId,
        });
}
