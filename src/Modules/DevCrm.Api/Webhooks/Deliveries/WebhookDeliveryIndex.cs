using System;
using YesSql.Indexes;

namespace DevCrm.Api.Webhooks.Deliveries;

/// <summary>Finds deliveries that are due, and those that one must wait for.</summary>
public sealed class WebhookDeliveryIndex : MapIndex
{
    public string DeliveryId { get; set; } = "";

    public string EndpointId { get; set; } = "";

    public string State { get; set; } = "";

    public string OrderKey { get; set; } = "";

    public long Sequence { get; set; }

    public DateTime? DueUtc { get; set; }

    public DateTime CreatedUtc { get; set; }
}

/// <summary>Keeps <see cref="WebhookDeliveryIndex"/>.</summary>
public sealed class WebhookDeliveryIndexProvider : IndexProvider<WebhookDelivery>
{
    public override void Describe(DescribeContext<WebhookDelivery> context) =>
        context.For<WebhookDeliveryIndex>().Map(delivery => new WebhookDeliveryIndex
        {
            DeliveryId = delivery.DeliveryId,
            EndpointId = delivery.EndpointId,
            State = delivery.State.ToString(),
            OrderKey = delivery.OrderKey,
            Sequence = delivery.Sequence,
            DueUtc = delivery.DueUtc,
            CreatedUtc = delivery.CreatedUtc,
        });
}
