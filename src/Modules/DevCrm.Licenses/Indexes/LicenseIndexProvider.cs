using DevCrm.Licenses.Models;
using OrchardCore.ContentManagement;
using YesSql.Indexes;

namespace DevCrm.Licenses.Indexes;

/// <summary>Keeps <see cref="LicenseIndex"/>.</summary>
public sealed class LicenseIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context) =>
        context.For<LicenseIndex>()
            .When(item => item.ContentType == LicensesConstants.LicenseType && (item.Published || item.Latest))
            .Map(item => item.TryGet<LicensePart>(out var part) ? Map(item, part) : null!);

    private static LicenseIndex Map(ContentItem item, LicensePart part) => new()
    {
        ContentItemId = item.ContentItemId,
        AccountId = part.AccountId,
        ProductId = part.ProductId,
        PlanId = part.PlanId,
        LicenseNumber = part.LicenseNumber,
        KeyHash = item.Published && part.KeyHash.Length > 0 ? part.KeyHash : null,
        Status = part.RecordedStatus.ToString(),
        Type = part.Type.ToString(),
        StartUtc = part.StartUtc,
        EndUtc = part.EndUtc,
        NextOccasionUtc = item.Published ? part.NextOccasionUtc : null,
        Published = item.Published,
        Latest = item.Latest,
    };
}
