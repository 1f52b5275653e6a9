using System;
using YesSql.Indexes;

namespace DevCrm.Api.Webhooks.Endpoints;

/// <summary>Finds endpoints.</summary>
public sealed class WebhookEndpointIndex : MapIndex
{
    public string EndpointId { get; set; } = "";

    public bool Enabled { get; set; }

    public DateTime CreatedUtc { get; set; }
}

/// <summary>Keeps <see cref="WebhookEndpointIndex"/>.</summary>
public sealed class WebhookEndpointIndexProvider : IndexProvider<WebhookEndpoint>
{
    public override void Describe(DescribeContext<WebhookEndpoint> context) =>
        context.For<WebhookEndpointIndex>().Map(endpoint => new WebhookEndpointIndex
        {
            EndpointId = endpoint.EndpointId,
            Enabled = endpoint.Enabled,
            CreatedUtc = endpoint.CreatedUtc,
        });
}
