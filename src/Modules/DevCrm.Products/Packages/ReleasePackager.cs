using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Products.Models;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Locking.Distributed;
using OrchardCore.Modules;
using YesSql;

namespace DevCrm.Products.Packages;

/// <summary>Adds packages to releases: first the whole file is stored, then the release names it.</summary>
public sealed class ReleasePackager
{
    private static readonly TimeSpan _lockTimeout = TimeSpan.FromSeconds(30);

    private readonly IPackageStorage _storage;
    private readonly IContentManager _content;
    private readonly IDistributedLock _lock;
    private readonly IClock _clock;

    public ReleasePackager(IPackageStorage storage, IContentManager content, IDistributedLock distributedLock, IClock clock)
    {
        _storage = storage;
        _content = content;
        _lock = distributedLock;
        _clock = clock;
    }

    /// <summary>What is wrong with the name, platform or release, before any byte is read; or nothing.</summary>
    public async Task<string?> FaultAsync(string releaseId, string? fileName, string? platform)
    {
        if (PackageNames.Fault(fileName) is { } fault)
        {
            return fault;
        }

        if (platform is null || platform.Length is 0 or > 40)
        {
            return "Name the platform with 1 to 40 characters, or any.";
        }

        var item = await _content.GetAsync(releaseId, VersionOptions.Latest);
        return item is not null && item.TryGet<ReleasePart>(out var part) && Has(part, fileName!)
            ? $"The release has a package {fileName} already."
            : null;
    }

    /// <summary>
    /// Stores the content and adds it to the release: to a draft, which is published at once if wanted. Nothing of it stays
    /// when that fails.
    /// </summary>
    public async Task<Package> AddAsync(
        string releaseId, string fileName, string platform, Stream content, PackageOrigin origin, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(origin);
        await using var checkedContent = new HeadCheckedStream(content, fileName);
        var stored = await _storage.StoreAsync(checkedContent, cancellationToken);
        var package = new Package
        {
            Id = stored.Id,
            FileName = fileName,
            Platform = platform,
            ContentType = PackageNames.ContentType(fileName),
            Size = stored.Size,
            Sha256 = stored.Sha256,
            Sha512 = stored.Sha512,
            UploadedUtc = _clock.UtcNow,
            UploadedBy = origin.UserName,
        };

        try
        {
            await AttachAsync(releaseId, package, origin.Publish, cancellationToken);
            return package;
        }
        catch
        {
            await _storage.DeleteAsync(stored.Id, CancellationToken.None);
            throw;
        }
    }

    /// <summary>
    /// In a scope of its own, one at a time: the caller's session may hold a copy of the release from before a long upload,
    /// and two uploads must not lose each other's package.
    /// </summary>
    private async Task AttachAsync(string releaseId, Package package, bool publish, CancellationToken cancellationToken)
    {
        var (locker, locked) = await _lock.TryAcquireLockAsync("DevCrm.Release." + releaseId, _lockTimeout, _lockTimeout);
        if (!locked)
        {
            throw new TimeoutException($"The release {releaseId} is being changed; try again.");
        }

        await using (locker)
        {
            await ShellScope.UsingChildScopeAsync(async scope =>
            {
                await AttachAsync(scope.ServiceProvider.GetRequiredService<IContentManager>(), releaseId, package, publish);
                await scope.ServiceProvider.GetRequiredService<ISession>().SaveChangesAsync(cancellationToken);
            });
        }
    }

    private static async Task AttachAsync(IContentManager content, string releaseId, Package package, bool publish)
    {
        var item = await content.GetAsync(releaseId, VersionOptions.DraftRequired);
        if (item is null || !item.TryGet<ReleasePart>(out var part))
        {
            throw new PackageRefusedException("The release is not there any more.");
        }

        if (Has(part, package.FileName))
        {
            throw new PackageRefusedException($"The release has a package {package.FileName} already.");
        }

        part.Packages.Add(package);
        part.Apply();
        await content.UpdateAsync(item);
        if (publish)
        {
            await content.PublishAsync(item);
        }
        else
        {
            await content.SaveDraftAsync(item);
        }
    }

    private static bool Has(ReleasePart part, string fileName) =>
        part.Packages.Any(package => string.Equals(package.FileName, fileName, StringComparison.OrdinalIgnoreCase));
}
