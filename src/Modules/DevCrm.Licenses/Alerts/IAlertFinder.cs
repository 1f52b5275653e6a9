using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace DevCrm.Licenses.Alerts;

/// <summary>Looks through the licences for one kind of remarkable use, a page at a time, and leaves out what was told already.</summary>
internal interface IAlertFinder
{
    /// <param name="after">The licence id the page before ended with; empty at first.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<AlertPage> FindAsync(string after, CancellationToken cancellationToken);
}

/// <summary>What was found among the licences of a page.</summary>
/// <param name="Findings">Those that are news.</param>
/// <param name="Next">Where the next page begins; null after the last.</param>
internal sealed record AlertPage(IReadOnlyList<AlertFinding> Findings, string? Next)
{
    /// <summary>How many licences are looked at, and read, at once.</summary>
    public const int Size = 500;

    public static AlertPage Nothing { get; } = new([], null);
}
