using DevCrm.Api.Idempotency;
using DevCrm.Api.Webhooks.Deliveries;
using DevCrm.Licenses.Tests.Site;
using DevCrm.Testing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore;
using OrchardCore.BackgroundTasks;
using YesSql;

namespace DevCrm.Licenses.Tests.Cleanup;

/// <summary>What the API keeps for a while goes after its time. It is here because this site runs in the tests' process, where its tasks can be run.</summary>
public sealed class ApiCleanupTests(LicenseSites sites)
{
    // More than the tasks remove at once.
    private const int Many = 510;

    public static TheoryData<string> Providers => Databases.All;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task IdempotentRequests_AreForgottenAfterADay(string provider)
    {
        var site = await sites.OnAsync(provider);
        var now = DateTime.UtcNow;
        var fresh = Guid.NewGuid().ToString("N");
        await StoreAsync(site, Enumerable.Range(0, Many).Select(_ => Request(Guid.NewGuid().ToString("N"), now.AddHours(-25))).Append(Request(fresh, now.AddHours(-23))));

        await RunAsync<IdempotencyCleanupTask>(site);

        var limit = now.AddHours(-24);
        Assert.Equal(0, await site.InScopeAsync(services => services.GetRequiredService<ISession>()
            .QueryIndex<IdempotentRequestIndex>(row => row.CreatedUtc < limit).CountAsync()));
        Assert.Equal(1, await site.InScopeAsync(services => services.GetRequiredService<ISession>()
            .QueryIndex<IdempotentRequestIndex>(row => row.KeyHash == fresh).CountAsync()));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task WebhookDeliveries_AreRemovedAfterThirtyDays(string provider)
    {
        var site = await sites.OnAsync(provider);
        var now = DateTime.UtcNow;
        var endpoint = IdGenerator.GenerateId();
        await StoreAsync(site, Enumerable.Range(0, Many).Select(_ => Delivery(endpoint, now.AddDays(-31))).Append(Delivery(endpoint, now.AddDays(-29))));

        await RunAsync<WebhookCleanupTask>(site);

        var left = await site.InScopeAsync(services => services.GetRequiredService<ISession>()
            .QueryIndex<WebhookDeliveryIndex>(row => row.EndpointId == endpoint).ListAsync());
        Assert.InRange(Assert.Single(left).CreatedUtc, now.AddDays(-30), now);
    }

    private static IdempotentRequest Request(string keyHash, DateTime createdUtc) => new() { KeyHash = keyHash, CreatedUtc = createdUtc };

    private static WebhookDelivery Delivery(string endpointId, DateTime createdUtc) => new()
    {
        DeliveryId = IdGenerator.GenerateId(),
        EndpointId = endpointId,
        State = WebhookDeliveryState.Delivered,
        CreatedUtc = createdUtc,
    };

    private static Task<bool> StoreAsync(LicenseSite site, IEnumerable<object> documents) => site.InScopeAsync(async services =>
    {
        var session = services.GetRequiredService<ISession>();
        foreach (var document in documents)
        {
            await session.SaveAsync(document);
        }

        return true;
    });

    private static Task<bool> RunAsync<TTask>(LicenseSite site)
        where TTask : IBackgroundTask => site.InScopeAsync(async services =>
    {
        await services.GetServices<IBackgroundTask>().OfType<TTask>().Single().DoWorkAsync(services, TestContext.Current.CancellationToken);
        return true;
    });
}
