using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Modules;

namespace Sapling.Contents.Management;

/// <summary>Tells the handlers of each part of an item what happens to the item.</summary>
internal sealed class ContentPartHandlerCoordinator(
    IContentPartHandlerResolver resolver,
    ITypeActivatorFactory<ContentPart> parts,
    ITypeActivatorFactory<ContentField> fields,
    IContentDefinitionManager definitions,
    ILogger<ContentPartHandlerCoordinator> logger) : ContentHandlerBase
{
    public override async Task ActivatingAsync(ActivatingContentContext context)
    {
        foreach (var definition in context.Definition.Parts)
        {
            var partType = definition.PartDefinition.Name;
            var part = parts.GetTypeActivator(partType).CreateInstance();
            part.ContentItem = context.ContentItem;
            await resolver.GetHandlers(partType).InvokeAsync((handler, c, p) => handler.ActivatingAsync(c, p), context, part, logger);
            context.ContentItem.Weld(definition.Name, part);
            foreach (var field in definition.PartDefinition.Fields)
            {
                part.Weld(field.Name, fields.GetTypeActivator(field.FieldDefinition.Name).CreateInstance());
            }
        }
    }

    public override Task GetContentItemAspectAsync(ContentItemAspectContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.GetContentItemAspectAsync(c, p));

    public override Task ValidatingAsync(ValidateContentContext context) =>
        ValidateAsync(context, static (h, c, p) => h.ValidatingAsync(c, p));

    public override Task ValidatedAsync(ValidateContentContext context) =>
        ValidateAsync(context, static (h, c, p) => h.ValidatedAsync(c, p));

    public override Task VersioningAsync(VersionContentContext context) =>
        VersionAsync(context, static (h, c, one, two) => h.VersioningAsync(c, one, two));

    public override Task VersionedAsync(VersionContentContext context) =>
        VersionAsync(context, static (h, c, one, two) => h.VersionedAsync(c, one, two));

    public override Task ActivatedAsync(ActivatedContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.ActivatedAsync(c, p));

    public override Task ClonedAsync(CloneContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.ClonedAsync(c, p));

    public override Task CloningAsync(CloneContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.CloningAsync(c, p));

    public override Task CreatedAsync(CreateContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.CreatedAsync(c, p));

    public override Task CreatingAsync(CreateContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.CreatingAsync(c, p));

    public override Task DraftSavedAsync(SaveDraftContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.DraftSavedAsync(c, p));

    public override Task DraftSavingAsync(SaveDraftContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.DraftSavingAsync(c, p));

    public override Task ImportedAsync(ImportContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.ImportedAsync(c, p));

    public override Task ImportingAsync(ImportContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.ImportingAsync(c, p));

    public override Task InitializedAsync(InitializingContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.InitializedAsync(c, p));

    public override Task InitializingAsync(InitializingContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.InitializingAsync(c, p));

    public override Task LoadedAsync(LoadContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.LoadedAsync(c, p));

    public override Task LoadingAsync(LoadContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.LoadingAsync(c, p));

    public override Task PublishedAsync(PublishContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.PublishedAsync(c, p));

    public override Task PublishingAsync(PublishContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.PublishingAsync(c, p));

    public override Task RemovedAsync(RemoveContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.RemovedAsync(c, p));

    public override Task RemovingAsync(RemoveContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.RemovingAsync(c, p));

    public override Task UnpublishedAsync(PublishContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.UnpublishedAsync(c, p));

    public override Task UnpublishingAsync(PublishContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.UnpublishingAsync(c, p));

    public override Task UpdatedAsync(UpdateContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.UpdatedAsync(c, p));

    public override Task UpdatingAsync(UpdateContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.UpdatingAsync(c, p));

    private async Task EachAsync<TContext>(TContext context, ContentItem item, Func<IContentPartHandler, TContext, ContentPart, Task> call)
    {
        foreach (var definition in await PartsAsync(item))
        {
            var handlers = resolver.GetHandlers(definition.PartDefinition.Name);
            if (handlers.Count > 0 && Find(item, definition) is { } part)
            {
                await handlers.InvokeAsync(call, context, part, logger);
            }
        }
    }

    private async Task ValidateAsync(ValidateContentContext context, Func<IContentPartHandler, ValidateContentPartContext, ContentPart, Task> call)
    {
        foreach (var definition in await PartsAsync(context.ContentItem))
        {
            var handlers = resolver.GetHandlers(definition.PartDefinition.Name);
            if (handlers.Count > 0 && Find(context.ContentItem, definition) is { } part)
            {
                var partContext = new ValidateContentPartContext(context.ContentItem) { ContentTypePartDefinition = definition };
                await handlers.InvokeAsync(call, partContext, part, logger);
                foreach (var error in partContext.ContentValidateResult.Errors)
                {
                    context.Fail(error);
                }
            }
        }
    }

    private async Task VersionAsync(VersionContentContext context, Func<IContentPartHandler, VersionContentContext, ContentPart, ContentPart, Task> call)
    {
        foreach (var definition in await PartsAsync(context.ContentItem))
        {
            var handlers = resolver.GetHandlers(definition.PartDefinition.Name);
            if (handlers.Count > 0 && Find(context.ContentItem, definition) is { } existing && Find(context.BuildingContentItem, definition) is { } building)
            {
                await handlers.InvokeAsync(call, context, existing, building, logger);
            }
        }
    }

    private async Task<IEnumerable<ContentTypePartDefinition>> PartsAsync(ContentItem item) =>
        (await definitions.GetTypeDefinitionAsync(item.ContentType))?.Parts ?? [];

    private ContentPart? Find(ContentItem item, ContentTypePartDefinition definition) =>
        item.Get(parts.GetTypeActivator(definition.PartDefinition.Name).Type, definition.Name) as ContentPart;
}

internal sealed class ContentPartHandlerResolver(IServiceProvider services, IOptions<ContentOptions> options) : IContentPartHandlerResolver
{
    private readonly Dictionary<string, IList<IContentPartHandler>> _known = new(StringComparer.Ordinal);

    public IList<IContentPartHandler> GetHandlers(string partName)
    {
        if (!_known.TryGetValue(partName, out var handlers))
        {
            handlers = options.Value.ContentPartOptionsLookup.TryGetValue(partName, out var option)
                ? option.Handlers.Select(type => (IContentPartHandler)services.GetRequiredService(type)).ToList()
                : [];
            _known[partName] = handlers;
        }

        return handlers;
    }
}
