using System.Threading;
using System.Threading.Tasks;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;
using YesSql;

namespace DevCrm.Licenses.Validation.Revisions;

/// <summary>
/// Stores the revision with the change, and keeps this instance off its memory of the subject from now until the scope has ended:
/// before the commit the database still tells the old, after it the new.
/// </summary>
internal sealed class LicenseRevisions : ILicenseRevisions
{
    private readonly ISession _session;
    private readonly IClock _clock;
    private readonly ValidationMemory _memory;

    public LicenseRevisions(ISession session, IClock clock, ValidationMemory memory)
    {
        _session = session;
        _clock = clock;
        _memory = memory;
    }

    public Task TouchLicenseAsync(string licenseId, CancellationToken cancellationToken = default) =>
        TouchAsync(RevisionSubjects.License(licenseId), cancellationToken);

    public Task TouchAllAsync(CancellationToken cancellationToken = default) => TouchAsync(RevisionSubjects.Catalog, cancellationToken);

    public Task TouchAsync(string subject, CancellationToken cancellationToken = default)
    {
        HoldUntilTheEnd(subject);
        return _session.SaveAsync(
            new LicenseRevision { Subject = subject, Instance = _memory.Instance, CreatedUtc = _clock.UtcNow },
            cancellationToken: cancellationToken);
    }

    /// <summary>For what no other instance can have in memory.</summary>
    public void HoldUntilTheEnd(string subject)
    {
        var hold = _memory.Hold(subject);
        if (ShellScope.Current is not { } scope)
        {
            hold.Dispose();
            return;
        }

        scope.RegisterBeforeDispose(_ => Release(hold), last: true);
        scope.AddExceptionHandler((_, _) => Release(hold));
    }

    private static Task Release(MemoryHold hold)
    {
        hold.Dispose();
        return Task.CompletedTask;
    }
}
