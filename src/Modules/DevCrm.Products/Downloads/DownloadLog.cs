using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OrchardCore.Modules;
using YesSql;

namespace DevCrm.Products.Downloads;

/// <summary>Writes and reads the download log.</summary>
public sealed class DownloadLog
{
    private readonly ISession _session;
    private readonly IClock _clock;

    public DownloadLog(ISession session, IClock clock)
    {
        _session = session;
        _clock = clock;
    }

    /// <summary>Commits at once: a transfer takes minutes, and no transaction should be open that long.</summary>
    public async Task WriteAsync(DownloadDecision decision, string? range, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var request = decision.Request ?? throw new ArgumentException("Only a granted download is logged.", nameof(decision));

        var entry = new DownloadLogEntry
        {
            CreatedUtc = _clock.UtcNow,
            UserId = request.UserId,
            UserName = request.User.Identity?.Name ?? "",
            Address = request.Address,
            AccountId = decision.Verdict.AccountId,
            LicenseId = decision.Verdict.LicenseId,
            ProductId = request.Product.Id,
            ProductName = request.Product.Name,
            ReleaseId = request.Release.Id,
            Version = request.Release.Part.Version,
            PackageId = request.Package.Id,
            FileName = request.Package.FileName,
            Range = range,
        };
        await _session.SaveAsync(entry, cancellationToken: cancellationToken);
        await _session.SaveChangesAsync(cancellationToken);
    }

    public async Task<(IReadOnlyList<DownloadLogEntry> Entries, int Total)> SearchAsync(
        string? userName, int skip, int take, CancellationToken cancellationToken = default)
    {
        var query = _session.Query<DownloadLogEntry, DownloadLogIndex>();
        if (!string.IsNullOrWhiteSpace(userName))
        {
            var name = userName.Trim();
            query = query.Where(row => row.UserName == name);
        }

        var total = await query.CountAsync(cancellationToken);
        var entries = await query.OrderByDescending(row => row.CreatedUtc).ThenByDescending(row => row.Id)
            .Skip(skip).Take(take).ListAsync(cancellationToken);
        return (entries.ToArray(), total);
    }
}
