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
    IServiceProvider services,
    IOptions<ContentOptions> options,
    IContentDefinitionManager definitions,
    ILogger<ContentPartHandlerCoordinator> logger) : ContentHandlerBase
{
    public override async Task ActivatingAsync(ActivatingContentContext context)
    {
        foreach (var definition in context.Definition.Parts)
        {
            var part = (ContentPart)Activator.CreateInstance(options.Value.PartType(definition.PartDefinition.Name))!;
            part.ContentItem = context.ContentItem;
            context.ContentItem.Weld(definition.Name, part);
            foreach (var field in definition.PartDefinition.Fields)
            {
                part.Weld(field.Name, (ContentField)Activator.CreateInstance(options.Value.FieldType(field.FieldDefinition.Name))!);
            }
        }
    }

    public override Task CloningAsync(CloneContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.CloningAsync(c, p));

    public override Task CreatedAsync(CreateContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.CreatedAsync(c, p));

    public override Task CreatingAsync(CreateContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.CreatingAsync(c, p));

    public override Task InitializingAsync(InitializingContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.InitializingAsync(c, p));

    public override Task PublishedAsync(PublishContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.PublishedAsync(c, p));

    public override Task PublishingAsync(PublishContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.PublishingAsync(c, p));

    public override Task RemovedAsync(RemoveContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.RemovedAsync(c, p));

    public override Task UnpublishedAsync(PublishContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.UnpublishedAsync(c, p));

    public override Task UpdatedAsync(UpdateContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.UpdatedAsync(c, p));

    public override Task UpdatingAsync(UpdateContentContext context) =>
        EachAsync(context, context.ContentItem, static (h, c, p) => h.UpdatingAsync(c, p));

    private async Task EachAsync<TContext>(TContext context, ContentItem item, Func<IContentPartHandler, TContext, ContentPart, Task> call)
    {
        foreach (var definition in await PartsAsync(item))
        {
            var handlers = Handlers(definition);
            if (handlers.Count > 0 && Find(item, definition) is { } part)
            {
                await handlers.InvokeAsync(call, context, part, logger);
            }
        }
    }

    public override async Task ValidatingAsync(ValidateContentContext context)
    {
        foreach (var definition in await PartsAsync(context.ContentItem))
        {
            var handlers = Handlers(definition);
            if (handlers.Count > 0 && Find(context.ContentItem, definition) is { } part)
            {
                var partContext = new ValidateContentPartContext(context.ContentItem) { ContentTypePartDefinition = definition };
                await handlers.InvokeAsync(static (h, c, p) => h.ValidatingAsync(c, p), partContext, part, logger);
                foreach (var error in partContext.ContentValidateResult.Errors)
                {
                    context.Fail(error);
                }
            }
        }
    }

    private async Task<IEnumerable<ContentTypePartDefinition>> PartsAsync(ContentItem item) =>
        (await definitions.GetTypeDefinitionAsync(item.ContentType))?.Parts ?? [];

    private ContentPart? Find(ContentItem item, ContentTypePartDefinition definition) =>
        item.Get(options.Value.PartType(definition.PartDefinition.Name), definition.Name) as ContentPart;

    private List<IContentPartHandler> Handlers(ContentTypePartDefinition definition) =>
        options.Value.Parts.GetValueOrDefault(definition.PartDefinition.Name)?.Handlers.ConvertAll(type => (IContentPartHandler)services.GetRequiredService(type)) ?? [];
}
