using System.Threading;
using System.Threading.Tasks;

namespace DevCrm.Products.Downloads;

/// <summary>A reason for which a package may be downloaded. One rule that allows is enough; without any the answer is 404.</summary>
public interface IDownloadRule
{
    ValueTask<DownloadVerdict> DecideAsync(DownloadRequest request, CancellationToken cancellationToken = default);
}
