using System;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Billing.Stripe;
using YesSql;

namespace DevCrm.Billing.Simulator;

/// <summary>Answers DevCrm's calls as Stripe would, from sessions kept in our own database.</summary>
public sealed class SimulatedStripeClient : IStripeClient
{
    private readonly SimulatedSessionStore _sessions;
    private readonly ISession _session;

    public SimulatedStripeClient(SimulatedSessionStore sessions, ISession session)
    {
        _sessions = sessions;
        _session = session;
    }

    public async Task<CheckoutSession> CreateCheckoutSessionAsync(NewCheckoutSession request, CancellationToken cancellationToken = default)
    {
        var simulated = new SimulatedSession
        {
            SessionId = "cs_test_" + RandomNumberGenerator.GetHexString(48, lowercase: true),
            PurchaseId = request.PurchaseId,
            Description = request.Description,
            PriceId = request.PriceId,
            Quantity = request.Quantity,
            AmountTotal = request.UnitAmount * request.Quantity,
            Currency = request.Currency,
            Interval = request.Interval,
            CustomerId = request.CustomerId ?? "cus_" + RandomNumberGenerator.GetHexString(14, lowercase: true),
            Email = request.Email,
            SuccessUrl = request.SuccessUrl.ToString(),
            CancelUrl = request.CancelUrl.ToString(),
        };
        await _session.SaveAsync(simulated, cancellationToken: cancellationToken);

        return ToCheckoutSession(simulated);
    }

    public async Task<CheckoutSession> GetCheckoutSessionAsync(string sessionId, CancellationToken cancellationToken = default) =>
        await _sessions.FindAsync(sessionId, cancellationToken) is { } simulated
            ? ToCheckoutSession(simulated)
            : throw new StripeException($"No such checkout.session: '{sessionId}'", HttpStatusCode.NotFound, "resource_missing");

    private static CheckoutSession ToCheckoutSession(SimulatedSession simulated) => new()
    {
        Id = simulated.SessionId,
        Status = simulated.Status,
        PaymentStatus = simulated.PaymentStatus,
        Url = simulated.Status == "open"
            ? new Uri(new Uri(simulated.CancelUrl), string.Create(CultureInfo.InvariantCulture, $"stripe-simulator/{simulated.SessionId}"))
            : null,
        AmountTotal = simulated.AmountTotal,
        Currency = simulated.Currency,
        ClientReferenceId = simulated.PurchaseId,
        CustomerId = simulated.CustomerId,
        SubscriptionId = simulated.Interval is null ? null : "sub_" + simulated.SessionId[^14..],
        Email = simulated.Email,
        Name = simulated.Name,
        Country = simulated.Country,
        PriceId = simulated.PriceId,
        Quantity = simulated.Quantity,
    };
}
