using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Activations;
using DevCrm.Licenses.Services;

namespace DevCrm.Licenses.Timeline;

/// <summary>A licence is in use from its first activation that is still there.</summary>
internal sealed class FirstUse : ITimelineSource
{
    private readonly IActivations _activations;

    public FirstUse(IActivations activations) => _activations = activations;

    public async Task<IReadOnlyList<TimelineEntry>> ListAsync(License license, CancellationToken cancellationToken)
    {
        var activations = await _activations.ListAsync(license.Id, cancellationToken);
        return activations is [var first, ..]
            ? [new TimelineEntry(TimelineKind.InUse, first.ActivatedUtc, "", first.Name ?? first.Fingerprint)]
            : [];
    }
}
