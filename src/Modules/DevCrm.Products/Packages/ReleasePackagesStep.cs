using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Products.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace DevCrm.Products.Packages;

/// <summary>
/// The recipe step "ReleasePackages": makes zip packages of the texts in the recipe and adds them to releases, so that a
/// demo has real files to download. What is there already is left alone.
/// </summary>
public sealed class ReleasePackagesStep : NamedRecipeStepHandler
{
    private readonly ReleasePackager _packager;
    private readonly IContentManager _content;

    public ReleasePackagesStep(ReleasePackager packager, IContentManager content)
        : base("ReleasePackages")
    {
        _packager = packager;
        _content = content;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var model = context.Step.ToObject<ReleasePackagesStepModel>() ?? new ReleasePackagesStepModel();
        foreach (var package in model.Packages)
        {
            await AddAsync(package, context.Errors);
        }
    }

    private async Task AddAsync(ReleasePackagesStepModel.PackageModel package, IList<string> errors)
    {
        var item = await _content.GetAsync(package.ReleaseId, VersionOptions.Latest);
        if (item is null || !item.TryGet<ReleasePart>(out var part))
        {
            errors.Add($"ReleasePackages: there is no release {package.ReleaseId}.");
            return;
        }

        if (part.Packages.Any(existing => string.Equals(existing.FileName, package.FileName, StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }

        if (await _packager.FaultAsync(package.ReleaseId, package.FileName, package.Platform) is { } fault)
        {
            errors.Add($"ReleasePackages: {package.FileName}: {fault}");
            return;
        }

        // A release that is published stays so, with its package.
        var origin = new PackageOrigin(UserName: null, Publish: item.Published);
        await using var zip = Zip(package.Entries);
        await _packager.AddAsync(package.ReleaseId, package.FileName, package.Platform, zip, origin, CancellationToken.None);
    }

    /// <summary>With fixed dates, so that the same recipe makes the same bytes and checksums.</summary>
    private static MemoryStream Zip(Dictionary<string, string> entries)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var writer = new StreamWriter(entry.Open());
                writer.Write(text);
            }
        }

        bytes.Position = 0;
        return bytes;
    }
}
