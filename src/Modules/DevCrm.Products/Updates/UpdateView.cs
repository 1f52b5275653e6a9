using System;
using System.Collections.Generic;
using System.Linq;

namespace DevCrm.Products.Updates;

/// <summary>An update as a program reads it.</summary>
internal sealed record UpdateView(
    string Product,
    string Version,
    string Channel,
    DateTime? ReleasedAt,
    string Notes,
    bool ReplacesWithdrawn,
    IReadOnlyList<UpdatePackageView> Packages)
{
    /// <param name="finding">What was found; it has a release.</param>
    /// <param name="root">The path below which the site lies.</param>
    public static UpdateView Of(UpdateFinding finding, string root)
    {
        var part = finding.Release!.Part;

        return new UpdateView(
            finding.Product!.Part.Code,
            part.Version,
            part.Channel,
            part.ReleasedUtc is { } date ? DateTime.SpecifyKind(date, DateTimeKind.Utc) : null,
            part.Notes,
            finding.ReplacesWithdrawn,
            [.. part.Packages.Select(package => new UpdatePackageView(
                package.Id, package.FileName, package.Platform, package.Size, package.Sha256, package.Sha512, $"{root}/api/v1/downloads/{package.Id}"))]);
    }
}

/// <summary>A file of an update.</summary>
/// <param name="Id">Its id.</param>
/// <param name="FileName">Its name.</param>
/// <param name="Platform">What it is for.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
/// <param name="Sha512">Lower-case hexadecimal.</param>
/// <param name="Url">Its path on this site: what the site is called is not for whoever asks to say.</param>
internal sealed record UpdatePackageView(string Id, string FileName, string Platform, long Size, string Sha256, string Sha512, string Url);
