using System.Threading;
using System.Threading.Tasks;

namespace DevCrm.Campaigns.Announcements;

/// <summary>Mails releases to those entitled to them.</summary>
public interface IReleaseAnnouncements
{
    /// <summary>
    /// Stores the announcement in the current session; its mails are queued in the background after the commit. A release is announced
    /// once: asked again, the answer is false and nothing happens.
    /// </summary>
    Task<bool> AnnounceAsync(string releaseId, string productId, CancellationToken cancellationToken = default);
}
