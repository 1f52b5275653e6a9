using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Services;

namespace DevCrm.Licenses.Timeline;

/// <summary>Knows stations that are in no audit trail, such as the first use.</summary>
internal interface ITimelineSource
{
    Task<IReadOnlyList<TimelineEntry>> ListAsync(License license, CancellationToken cancellationToken);
}
