using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Audit;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;
using YesSql;

namespace DevCrm.Api.Webhooks.Endpoints;

/// <summary>The stored endpoints. Each change is audited, without the secret.</summary>
internal sealed class WebhookEndpointStore
{
    private const string Subject = "WebhookEndpoint";

    private readonly ISession _session;
    private readonly IClock _clock;
    private readonly IAuditTrail _audit;
    private readonly WebhookSecrets _secrets;
    private readonly WebhookSubscriptions _subscriptions;

    public WebhookEndpointStore(ISession session, IClock clock, IAuditTrail audit, WebhookSecrets secrets, WebhookSubscriptions subscriptions)
    {
        _session = session;
        _clock = clock;
        _audit = audit;
        _secrets = secrets;
        _subscriptions = subscriptions;
    }

    public Task<WebhookEndpoint?> FindAsync(string endpointId, CancellationToken cancellationToken) =>
        _session.Query<WebhookEndpoint, WebhookEndpointIndex>(row => row.EndpointId == endpointId).FirstOrDefaultAsync(cancellationToken)!;

    public async Task<IReadOnlyList<WebhookEndpoint>> ListAsync(CancellationToken cancellationToken)
    {
        var found = await _session.Query<WebhookEndpoint, WebhookEndpointIndex>().OrderBy(row => row.CreatedUtc).ListAsync(cancellationToken);
        return found.ToArray();
    }

    public IReadOnlyList<string> ValidSecrets(WebhookEndpoint endpoint) => _secrets.Valid(endpoint, _clock.UtcNow);

    public async Task SaveAsync(WebhookEndpoint endpoint, string eventName, CancellationToken cancellationToken, string? reason = null)
    {
        endpoint.ChangedUtc = _clock.UtcNow;
        await _session.SaveAsync(endpoint, checkConcurrency: true, cancellationToken: cancellationToken);
        await RecordAsync(endpoint, eventName, reason, cancellationToken);
    }

    public Task DisableAsync(WebhookEndpoint endpoint, string reason, CancellationToken cancellationToken)
    {
        endpoint.Enabled = false;
        endpoint.DisabledReason = reason;
        return SaveAsync(endpoint, "Disabled", cancellationToken, reason);
    }

    public Task RemoveAsync(WebhookEndpoint endpoint, CancellationToken cancellationToken)
    {
        _session.Delete(endpoint);
        return RecordAsync(endpoint, "Removed", reason: null, cancellationToken);
    }

    private Task RecordAsync(WebhookEndpoint endpoint, string eventName, string? reason, CancellationToken cancellationToken)
    {
        ShellScope.AddDeferredTask(scope =>
        {
            scope.ServiceProvider.GetRequiredService<WebhookSubscriptions>().Forget();
            return Task.CompletedTask;
        });
        _subscriptions.Forget();
        var after = new JsonObject
        {
            ["Url"] = endpoint.Url,
            ["Enabled"] = endpoint.Enabled,
            ["Events"] = string.Join(", ", endpoint.Events),
        };
        return _audit.RecordAsync(new AuditEntry(Subject, endpoint.EndpointId, eventName, After: after, Reason: reason), cancellationToken);
    }
}
