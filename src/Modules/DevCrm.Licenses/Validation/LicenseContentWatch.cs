using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using DevCrm.Licenses.Validation.Revisions;
using DevCrm.Products;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;

namespace DevCrm.Licenses.Validation;

/// <summary>Notes every change of published licences, plans, products and releases.</summary>
public sealed class LicenseContentWatch : ContentHandlerBase
{
    private readonly ILicenseRevisions _revisions;
    private readonly HashSet<string> _created = new(StringComparer.Ordinal);

    public LicenseContentWatch(ILicenseRevisions revisions) => _revisions = revisions;

    /// <summary>Nobody can have a licence in memory that has only now been made.</summary>
    public override Task CreatedAsync(CreateContentContext context)
    {
        if (context.ContentItem.ContentType == LicensesConstants.LicenseType)
        {
            _created.Add(context.ContentItem.ContentItemId);
            return Task.CompletedTask;
        }

        return TouchIfPublishedAsync(context.ContentItem);
    }

    public override Task UpdatedAsync(UpdateContentContext context) => TouchIfPublishedAsync(context.ContentItem);

    public override Task PublishedAsync(PublishContentContext context) =>
        _created.Contains(context.ContentItem.ContentItemId) ? Task.CompletedTask : TouchAsync(context.ContentItem);

    public override Task UnpublishedAsync(PublishContentContext context) => TouchAsync(context.ContentItem);

    public override Task RemovedAsync(RemoveContentContext context) => TouchAsync(context.ContentItem);

    public override Task ImportedAsync(ImportContentContext context) => TouchIfPublishedAsync(context.ContentItem);

    private Task TouchIfPublishedAsync(ContentItem item) => item.Published ? TouchAsync(item) : Task.CompletedTask;

    private Task TouchAsync(ContentItem item) => item.ContentType switch
    {
        LicensesConstants.LicenseType => _revisions.TouchLicenseAsync(item.ContentItemId),
        ProductsConstants.PlanType or ProductsConstants.ProductType or ProductsConstants.ReleaseType => _revisions.TouchAllAsync(),
        _ => Task.CompletedTask,
    };
}
