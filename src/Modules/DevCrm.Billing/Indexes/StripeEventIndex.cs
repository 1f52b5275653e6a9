using System;
using DevCrm.Billing.Models;
using YesSql.Indexes;

namespace DevCrm.Billing.Indexes;

/// <summary>Finds events; its unique column is what makes one event id one row.</summary>
public sealed class StripeEventIndex : MapIndex
{
    public string EventId { get; set; } = "";

    public string Type { get; set; } = "";

    public string? ObjectId { get; set; }

    public string Status { get; set; } = "";

    public DateTime? NextAttemptUtc { get; set; }

    public DateTime ReceivedUtc { get; set; }
}

public sealed class StripeEventIndexProvider : IndexProvider<StripeEvent>
{
    public override void Describe(DescribeContext<StripeEvent> context) =>
        context.For<StripeEventIndex>().Map(stripeEvent => new StripeEventIndex
        {
            EventId = stripeEvent.EventId,
            Type = stripeEvent.Type,
            ObjectId = stripeEvent.ObjectId,
            Status = stripeEvent.Status.ToString(),
            NextAttemptUtc = stripeEvent.NextAttemptUtc,
            ReceivedUtc = stripeEvent.ReceivedUtc,
        });
}
