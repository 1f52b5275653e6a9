using System.Text.Json.Nodes;
using DevCrm.Licenses.Models;
using OrchardCore.ContentManagement;

namespace DevCrm.Licenses.Services;

/// <summary>What other systems are told of a licence: ids, numbers, status and dates, never its key.</summary>
internal static class LicenseEventData
{
    public static JsonObject Of(ContentItem item, LicensePart part) => new()
    {
        ["id"] = item.ContentItemId,
        ["number"] = part.LicenseNumber,
        ["status"] = part.RecordedStatus.ToString(),
        ["type"] = part.Type.ToString(),
        ["accountId"] = part.AccountId,
        ["productId"] = part.ProductId,
        ["planId"] = part.PlanId,
        ["startsAt"] = part.StartUtc,
        ["endsAt"] = part.EndUtc,
    };
}
