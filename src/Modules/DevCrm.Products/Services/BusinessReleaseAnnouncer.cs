using System;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DevCrm.Core.Events;
using DevCrm.Products.Models;

namespace DevCrm.Products.Services;

/// <summary>Tells other systems of a release.</summary>
internal sealed class BusinessReleaseAnnouncer : IReleaseAnnouncer
{
    private readonly IBusinessEvents _events;

    public BusinessReleaseAnnouncer(IBusinessEvents events) => _events = events;

    public Task AnnounceAsync(ReleasePart release)
    {
        ArgumentNullException.ThrowIfNull(release);
        var id = release.ContentItem.ContentItemId;
        return _events.RaiseAsync(new BusinessEvent(
            BusinessEventTypes.ReleasePublished,
            id,
            new JsonObject
            {
                ["id"] = id,
                ["productId"] = release.ProductId,
                ["version"] = release.Version,
                ["channel"] = release.Channel,
                ["releasedAt"] = release.ReleasedUtc,
            }));
    }
}
