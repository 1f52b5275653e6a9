using System.Collections.Generic;
using System.Threading.Tasks;
using DevCrm.Products.Models;
using DevCrm.Products.Services;
using DevCrm.Products.Validation;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Modules;

namespace DevCrm.Products.Handlers;

/// <summary>Checks a release however it is made, names it, and dates its first publication.</summary>
public sealed class ReleasePartHandler : ContentPartHandler<ReleasePart>
{
    private readonly ReleaseChecks _checks;
    private readonly IProductChoices _products;
    private readonly FirstPublications _first;
    private readonly IEnumerable<IReleaseAnnouncer> _announcers;
    private readonly IClock _clock;

    public ReleasePartHandler(
        ReleaseChecks checks,
        IProductChoices products,
        FirstPublications first,
        IEnumerable<IReleaseAnnouncer> announcers,
        IClock clock)
    {
        _checks = checks;
        _products = products;
        _first = first;
        _announcers = announcers;
        _clock = clock;
    }

    public override async Task ValidatingAsync(ValidateContentContext context, ReleasePart part)
    {
        foreach (var fault in await _checks.CheckAsync(part))
        {
            context.Fail(fault.Message, nameof(ReleasePart) + "." + fault.Field);
        }
    }

    public override async Task CreatingAsync(CreateContentContext context, ReleasePart part)
    {
        await NameAsync(part);

        // An item created as published is stored before its publication is announced to handlers.
        if (context.ContentItem.Published)
        {
            Date(part);
        }
    }

    public override Task UpdatingAsync(UpdateContentContext context, ReleasePart part) => NameAsync(part);

    public override async Task PublishingAsync(PublishContentContext context, ReleasePart part)
    {
        await NameAsync(part);
        Date(part);
    }

    public override async Task PublishedAsync(PublishContentContext context, ReleasePart part)
    {
        if (_first.Complete(part.ContentItem.ContentItemId))
        {
            foreach (var announcer in _announcers)
            {
                await announcer.AnnounceAsync(part);
            }
        }
    }

    private void Date(ReleasePart part)
    {
        part.ReleasedUtc ??= _clock.UtcNow;
        if (part.FirstPublishedUtc is null)
        {
            part.FirstPublishedUtc = _clock.UtcNow;
            _first.Begin(part.ContentItem.ContentItemId);
        }

        part.Apply();
    }

    private async Task NameAsync(ReleasePart part) =>
        part.ContentItem.DisplayText = $"{await _products.NameAsync(part.ProductId)} {part.Version}".Trim();
}
