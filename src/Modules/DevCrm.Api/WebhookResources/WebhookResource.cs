using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Api.Lists;
using DevCrm.Api.Problems;
using DevCrm.Api.Resources;
using DevCrm.Api.Webhooks;
using DevCrm.Api.Webhooks.Endpoints;
using YesSql;

namespace DevCrm.Api.WebhookResources;

/// <summary>Webhook endpoints at /api/v1/webhooks.</summary>
internal sealed class WebhookResource : IListed<WebhookModel>, ICreatable<WebhookModel>, IChangeable<WebhookModel>, IRemovable<WebhookModel>
{
    private static readonly ListShape<WebhookEndpointIndex> _list = new ListShape<WebhookEndpointIndex>(row => row.EndpointId)
        .Flag("enabled", row => row.Enabled, "Whether it is told of events")
        .Sort("created", row => row.CreatedUtc);

    private readonly ISession _session;
    private readonly IWebhookEndpoints _endpoints;

    public WebhookResource(ISession session, IWebhookEndpoints endpoints)
    {
        _session = session;
        _endpoints = endpoints;
    }

    public ListShape Shape => _list;

    public async Task<Page<WebhookModel>> ListAsync(ListRequest request, CancellationToken cancellationToken)
    {
        var page = await _session.ReadPageAsync(_list, request, cancellationToken);
        var all = (await _endpoints.ListAsync(cancellationToken)).ToDictionary(endpoint => endpoint.EndpointId, StringComparer.Ordinal);
        return new Page<WebhookModel>([.. page.Rows.Where(row => all.ContainsKey(row.EndpointId)).Select(row => Describe(all[row.EndpointId]))], page.NextCursor);
    }

    public async Task<WebhookModel?> FindAsync(string id, CancellationToken cancellationToken) =>
        await _endpoints.FindAsync(id, cancellationToken) is { } endpoint ? Describe(endpoint) : null;

    public async Task<WebhookModel> CreateAsync(WebhookModel wanted, CancellationToken cancellationToken) =>
        Done(await _endpoints.CreateAsync(Input(wanted), cancellationToken))!;

    public async Task<WebhookModel> ChangeAsync(WebhookModel current, WebhookModel wanted, CancellationToken cancellationToken) =>
        Done(await _endpoints.ChangeAsync(current.Id, Input(wanted), cancellationToken))!;

    public Task RemoveAsync(WebhookModel current, CancellationToken cancellationToken) => _endpoints.RemoveAsync(current.Id, cancellationToken);

    public async Task<WebhookModel?> RollAsync(string id, RollSecretModel body, CancellationToken cancellationToken) =>
        Done(await _endpoints.RollSecretAsync(id, TimeSpan.FromMinutes(body.OverlapMinutes), cancellationToken));

    /// <summary>Null when there is none, a problem when a rule is broken.</summary>
    private static WebhookModel? Done(WebhookEndpointResult result)
    {
        var faults = new Faults();
        foreach (var (field, message) in result.Faults ?? [])
        {
            faults.Add(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(field), message);
        }

        faults.ThrowIfAny();
        if (result.Outcome != WebhookEndpointOutcome.Done)
        {
            return null;
        }

        var model = Describe(result.Endpoint!);
        model.Secret = result.Secret;
        return model;
    }

    private static WebhookEndpointInput Input(WebhookModel model) => new(model.Url, model.Description, model.Events, model.Enabled);

    private static WebhookModel Describe(WebhookEndpoint endpoint) => new()
    {
        Id = endpoint.EndpointId,
        Url = endpoint.Url,
        Description = endpoint.Description,
        Events = [.. endpoint.Events],
        Enabled = endpoint.Enabled,
        DisabledReason = endpoint.DisabledReason,
        CreatedAt = endpoint.CreatedUtc,
        UpdatedAt = endpoint.ChangedUtc,
    };
}
