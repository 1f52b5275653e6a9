using System.Text.Json.Nodes;
using DevCrm.Core.Events;
using Microsoft.Extensions.DependencyInjection;

namespace DevCrm.Core.Tests.Events;

public sealed class BusinessEventsTests
{
    private static readonly BusinessEvent _event = new(BusinessEventTypes.LicenseIssued, "one", new JsonObject(), OrderKey: "one");

    [Fact]
    public async Task Raise_NobodyHandles_NothingHappens()
    {
        await using var services = new ServiceCollection().BuildServiceProvider();

        await new BusinessEvents(services).RaiseAsync(_event, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Raise_TellsEveryHandler_AndAFaultIsTheCallers()
    {
        var calm = new Handler(fails: false);
        await using var services = new ServiceCollection()
            .AddSingleton<IBusinessEventHandler>(calm)
            .AddSingleton<IBusinessEventHandler>(new Handler(fails: true))
            .BuildServiceProvider();

        await Assert.ThrowsAsync<InvalidOperationException>(() => new BusinessEvents(services).RaiseAsync(_event, TestContext.Current.CancellationToken));
        Assert.Same(_event, calm.Heard);
    }

    private sealed class Handler(bool fails) : IBusinessEventHandler
    {
        public BusinessEvent? Heard { get; private set; }

        public Task HandleAsync(BusinessEvent e, CancellationToken ct)
        {
            Heard = e;
            return fails ? throw new InvalidOperationException("It cannot be.") : Task.CompletedTask;
        }
    }
}
