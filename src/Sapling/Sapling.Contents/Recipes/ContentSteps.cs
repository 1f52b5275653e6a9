using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Records;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace Sapling.Contents.Recipes;

/// <summary>Imports content items: { "name": "content", "Data": [ … ] }.</summary>
internal sealed class ContentStep(IContentManager contentManager) : NamedRecipeStepHandler("Content")
{
    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        if ((context.Step["Data"] ?? context.Step["data"]) is not JsonArray data)
        {
            context.Errors.Add("The step 'content' needs a list of content items in 'Data'.");
            return;
        }

        try
        {
            await contentManager.ImportAsync(data.ToObject<ContentItem[]>()!);
        }
        catch (Exception exception) when (exception is ValidationException or JsonException)
        {
            context.Errors.Add(exception.Message);
        }
    }
}

/// <summary>Makes or changes content types and parts: { "name": "ContentDefinition", "ContentTypes": [ … ], "ContentParts": [ … ] }.</summary>
internal sealed class ContentDefinitionStep(IContentDefinitionManager definitions) : NamedRecipeStepHandler("ContentDefinition")
{
    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var step = context.Step.ToObject<StepModel>()!;
        foreach (var part in step.ContentParts)
        {
            await definitions.AlterPartDefinitionAsync(part.Name, builder =>
            {
                builder.MergeSettings(part.Settings);
                foreach (var field in part.ContentPartFieldDefinitionRecords)
                {
                    builder.WithField(field.Name, one => one.OfType(field.FieldName).MergeSettings(field.Settings));
                }
            });
        }

        foreach (var type in step.ContentTypes)
        {
            await definitions.AlterTypeDefinitionAsync(type.Name, builder =>
            {
                if (!string.IsNullOrEmpty(type.DisplayName))
                {
                    builder.DisplayedAs(type.DisplayName);
                }

                builder.MergeSettings(type.Settings);
                foreach (var part in type.ContentTypePartDefinitionRecords)
                {
                    builder.WithPart(part.Name, part.PartName, one => one.MergeSettings(part.Settings));
                }
            });
        }
    }

    private sealed class StepModel
    {
        public IList<ContentTypeDefinitionRecord> ContentTypes { get; set; } = [];

        public IList<ContentPartDefinitionRecord> ContentParts { get; set; } = [];
    }
}
