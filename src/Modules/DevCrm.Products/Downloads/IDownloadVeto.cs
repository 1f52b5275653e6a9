using System.Threading;
using System.Threading.Tasks;

namespace DevCrm.Products.Downloads;

/// <summary>Asked after a rule has allowed a download; may deny it, never allow more.</summary>
public interface IDownloadVeto
{
    /// <summary>The message for the person who is denied, or null for no objection.</summary>
    ValueTask<string?> DenyAsync(DownloadRequest request, DownloadVerdict verdict, CancellationToken cancellationToken = default);
}
