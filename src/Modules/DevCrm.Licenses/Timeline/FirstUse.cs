using System.Collections.Generic;
using System.Linq;
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
        return activations.Count == 0
            ? []
            : [activations.OrderBy(activation => activation.ActivatedUtc).Take(1).Select(first =>
                new TimelineEntry(TimelineKind.InUse, first.ActivatedUtc, "", first.Name ?? first.Fingerprint)).Single()];
    }
}
