using System;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Products.Downloads;

namespace DevCrm.Products.Updates;

/// <summary>A program that shows its licence key may fetch what the licence may have.</summary>
internal sealed class KeyDownloadRule : IDownloadRule
{
    public ValueTask<DownloadVerdict> DecideAsync(DownloadRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);

        return ValueTask.FromResult(request.Key is { } holder && holder.MayHave(request.Release)
            ? DownloadVerdict.Allow(holder.AccountId, holder.LicenseId)
            : DownloadVerdict.None);
    }
}
