using System;
using System.Threading.Tasks;
using OrchardCore.ContentManagement;

namespace DevCrm.Licenses.Services;

/// <summary>Gives display drivers the licence behind a content item of any version, drafts too.</summary>
public sealed class LicenseViews
{
    private readonly LicenseReader _reader;

    internal LicenseViews(LicenseReader reader) => _reader = reader;

    public async Task<License> OfAsync(ContentItem item) =>
        await _reader.ReadAsync(item) ?? throw new ArgumentException("Not a licence.", nameof(item));
}
