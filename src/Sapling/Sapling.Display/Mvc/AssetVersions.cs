using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using OrchardCore.Environment.Extensions;

namespace Sapling.DisplayManagement;

/// <summary>Assets travel in their module's assembly, so the identity of its build is their version.</summary>
internal sealed class AssetVersions(IExtensionManager extensions) : IFileVersionProvider
{
    private readonly ConcurrentDictionary<string, string?> _versions = new(StringComparer.OrdinalIgnoreCase);

    public string AddFileVersionToPath(PathString requestPathBase, string path)
    {
        var local = requestPathBase.HasValue && path.StartsWith(requestPathBase.Value, StringComparison.OrdinalIgnoreCase)
            ? path[requestPathBase.Value.Length..]
            : path;
        local = local.TrimStart('~').TrimStart('/');
        var slash = local.IndexOf('/');
        return slash > 0 && _versions.GetOrAdd(local[..slash], Version) is { } version
            ? $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}v={version}"
            : path;
    }

    private string? Version(string extensionId)
        => extensions.GetExtension(extensionId) is { Exists: true } extension
            ? extensions.LoadExtensionAsync(extension).GetAwaiter().GetResult().Assembly?.ManifestModule.ModuleVersionId.ToString("N")[..12]
            : null;
}
