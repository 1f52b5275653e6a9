using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;
using Sapling.Extensions;

namespace Sapling.StaticFiles;

/// <summary>
/// The files of all modules' <c>wwwroot</c>, embedded as <c>Assembly.wwwroot>folder>file</c>, by the path they are served at.
/// What an assembly of Sapling holds in a folder named like one of its modules is served as that module's.
/// </summary>
internal sealed class ModuleAssets
{
    private const string Folder = ".wwwroot>";
    private readonly FrozenDictionary<string, Asset> _assets;

    public ModuleAssets(ModuleCatalog catalog)
    {
        var types = new FileExtensionContentTypeProvider();
        var assets = new Dictionary<string, Asset>(StringComparer.OrdinalIgnoreCase);
        var modules = catalog.Assemblies.ToLookup(module => module.Value, module => module.Key);
        foreach (var assembly in catalog.Assemblies.Values.Concat(catalog.RuntimeAssemblies).Distinct())
        {
            var name = assembly.GetName().Name!;
            foreach (var resource in assembly.GetManifestResourceNames().Where(resource => resource.StartsWith(name + Folder, StringComparison.Ordinal)))
            {
                var path = resource[(name.Length + Folder.Length)..].Replace('>', '/');
                var asset = new Asset(assembly, resource, types.TryGetContentType(path, out var type) ? type : "application/octet-stream");
                assets.TryAdd($"/{name}/{path}", asset);
                var first = path.Split('/')[0];
                if (modules[assembly].Contains(first, StringComparer.OrdinalIgnoreCase))
                {
                    assets.TryAdd("/" + path, asset);
                }
            }
        }

        _assets = assets.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    public Asset? Find(string path) => _assets.GetValueOrDefault(path);

    public string? FindEnding(string end) => _assets.Keys.FirstOrDefault(path => path.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    internal sealed class Asset(Assembly assembly, string resource, string contentType)
    {
        private readonly Lazy<(EntityTagHeaderValue Tag, DateTimeOffset Modified)> _version = new(() => Version(assembly, resource));

        public string ContentType => contentType;

        public EntityTagHeaderValue Tag => _version.Value.Tag;

        public DateTimeOffset Modified => _version.Value.Modified;

        public Stream Open() => assembly.GetManifestResourceStream(resource)!;

        private static (EntityTagHeaderValue Tag, DateTimeOffset Modified) Version(Assembly assembly, string resource)
        {
            using var content = assembly.GetManifestResourceStream(resource)!;
            var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..16];
            var written = File.GetLastWriteTimeUtc(assembly.Location);

            // HTTP dates have no fractions; with them "not modified since" would never be true.
            return (new EntityTagHeaderValue($"\"{hash}\""), new DateTimeOffset(written.Ticks - (written.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero));
        }
    }
}
