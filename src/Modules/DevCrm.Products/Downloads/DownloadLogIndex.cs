using System;
using YesSql.Indexes;

namespace DevCrm.Products.Downloads;

/// <summary>Finds downloads by user, account, product and time.</summary>
public class DownloadLogIndex : MapIndex
{
    public DateTime CreatedUtc { get; set; }

    public string UserName { get; set; } = "";

    public string? AccountId { get; set; }

    public string? LicenseId { get; set; }

    public string ProductId { get; set; } = "";

    public string PackageId { get; set; } = "";
}

/// <summary>Keeps <see cref="DownloadLogIndex"/>.</summary>
public sealed class DownloadLogIndexProvider : IndexProvider<DownloadLogEntry>
{
    public override void Describe(DescribeContext<DownloadLogEntry> context) =>
        context.For<DownloadLogIndex>().Map(entry => new DownloadLogIndex
        {
            CreatedUtc = entry.CreatedUtc,
            UserName = entry.UserName,
            AccountId = entry.AccountId,
            LicenseId = entry.LicenseId,
            ProductId = entry.ProductId,
            PackageId = entry.PackageId,
        });
}
