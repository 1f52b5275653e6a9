using System;
using System.Text.Json.Nodes;
using DevCrm.Core.Events;
using OrchardCore;

namespace DevCrm.Api.Webhooks.Deliveries;

/// <summary>An event as receivers get it.</summary>
internal sealed record WebhookMessage(string EventId, string Type, string OrderKey, long Sequence, string Payload)
{
    /// <summary>The envelope is Stripe's, so that what reads Stripe's events reads ours.</summary>
    public static WebhookMessage Of(BusinessEvent e, long sequence, DateTime now)
    {
        var eventId = "evt_" + IdGenerator.GenerateId();
        var json = new JsonObject
        {
            ["id"] = eventId,
            ["object"] = "event",
            ["type"] = e.Type,
            ["created"] = new DateTimeOffset(now).ToUnixTimeSeconds(),
            ["subject"] = e.SubjectId,
            ["orderKey"] = e.OrderKey,
            ["sequence"] = sequence,
            ["data"] = e.Data.DeepClone(),
        };
        return new WebhookMessage(eventId, e.Type, e.OrderKey ?? "", sequence, json.ToJsonString());
    }
}
