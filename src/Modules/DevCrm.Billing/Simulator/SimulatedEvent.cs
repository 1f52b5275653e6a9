using System;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using DevCrm.Billing.Stripe;

namespace DevCrm.Billing.Simulator;

/// <summary>Writes the events that Stripe would send for a simulated session.</summary>
internal static class SimulatedEvent
{
    public static byte[] ForSession(string type, SimulatedSession session, DateTime now) => Envelope(type, now, new JsonObject
    {
        ["id"] = session.SessionId,
        ["object"] = "checkout.session",
        ["livemode"] = false,
        ["mode"] = session.Interval is null ? "payment" : "subscription",
        ["status"] = session.Status,
        ["payment_status"] = session.PaymentStatus,
        ["amount_total"] = session.AmountTotal,
        ["currency"] = session.Currency.ToLowerInvariant(),
        ["client_reference_id"] = session.PurchaseId,
        ["customer"] = session.CustomerId,
        ["customer_details"] = new JsonObject
        {
            ["email"] = session.Email,
            ["name"] = session.Name,
            ["address"] = new JsonObject { ["country"] = session.Country },
        },
        ["metadata"] = new JsonObject { ["purchase_id"] = session.PurchaseId },
    });

    public static byte[] Refund(SimulatedSession session, DateTime now) => Envelope("charge.refunded", now, Charge(session, refunded: true));

    public static byte[] Dispute(SimulatedSession session, DateTime now) => Envelope("charge.dispute.created", now, new JsonObject
    {
        ["id"] = "du_" + session.SessionId[^14..],
        ["object"] = "dispute",
        ["livemode"] = false,
        ["status"] = "needs_response",
        ["reason"] = "fraudulent",
        ["amount"] = session.AmountTotal,
        ["currency"] = session.Currency.ToLowerInvariant(),
        ["charge"] = "ch_" + session.SessionId[^14..],
        ["payment_intent"] = "pi_" + session.SessionId[^14..],
    });

    private static JsonObject Charge(SimulatedSession session, bool refunded) => new()
    {
        ["id"] = "ch_" + session.SessionId[^14..],
        ["object"] = "charge",
        ["livemode"] = false,
        ["amount"] = session.AmountTotal,
        ["amount_refunded"] = refunded ? session.AmountTotal : 0,
        ["refunded"] = refunded,
        ["currency"] = session.Currency.ToLowerInvariant(),
        ["customer"] = session.CustomerId,
        ["payment_intent"] = "pi_" + session.SessionId[^14..],
    };

    private static byte[] Envelope(string type, DateTime now, JsonObject subject) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["id"] = "evt_" + RandomNumberGenerator.GetHexString(24, lowercase: true),
        ["object"] = "event",
        ["api_version"] = StripeOptions.ApiVersion,
        ["created"] = new DateTimeOffset(now, TimeSpan.Zero).ToUnixTimeSeconds(),
        ["livemode"] = false,
        ["type"] = type,
        ["data"] = new JsonObject { ["object"] = subject },
    }.ToJsonString());
}
