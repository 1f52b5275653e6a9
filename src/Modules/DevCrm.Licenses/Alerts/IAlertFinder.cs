using System.Collections.Generic;
using System.Threading;

namespace DevCrm.Licenses.Alerts;

/// <summary>Looks through the licences for one kind of remarkable use. What it has found before it may find again.</summary>
internal interface IAlertFinder
{
    IAsyncEnumerable<AlertFinding> FindAsync(CancellationToken cancellationToken);
}
