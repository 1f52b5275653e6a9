using System.Collections.Concurrent;
using DevCrm.Core.Events;

namespace DevCrm.Licenses.Tests.Site;

/// <summary>Every business event of the site.</summary>
public sealed class HeardEvents : IBusinessEventHandler
{
    private readonly ConcurrentQueue<BusinessEvent> _events = new();

    public IReadOnlyList<BusinessEvent> All => [.. _events];

    public IReadOnlyList<string> Of(string subjectId) => [.. _events.Where(e => e.SubjectId == subjectId).Select(e => e.Type)];

    public Task HandleAsync(BusinessEvent e, CancellationToken ct)
    {
        _events.Enqueue(e);
        return Task.CompletedTask;
    }
}
