using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Records;
using YesSql;
using YesSql.Services;

namespace Sapling.Contents.Fields;

/// <summary>Picks items by their ids; the first ones of the allowed types are offered to choose from.</summary>
public sealed class ContentPickerFieldDriver(IContentManager contentManager, IContentDefinitionManager definitions, ISession session, IStringLocalizer<ContentPickerFieldDriver> localizer)
    : FieldDriver<ContentPickerField, ContentPickerFieldViewModel, ContentPickerFieldSettings>(localizer)
{
    private const int Offered = 100;

    protected override void Write(ContentPickerField field, ContentPickerFieldViewModel model, ContentPickerFieldSettings settings, bool isNew) =>
        model.ContentItemIds = string.Join(',', field.ContentItemIds);

    protected override async ValueTask CompleteAsync(ContentPickerField field, ContentPickerFieldViewModel model, ContentPickerFieldSettings settings)
    {
        model.Items = (await contentManager.GetAsync(field.ContentItemIds, VersionOptions.Latest)).ToList();
        var types = (settings.DisplayAllContentTypes
            ? (await definitions.ListTypeDefinitionsAsync()).Where(type => type.IsListable()).Select(type => type.Name)
            : settings.DisplayedContentTypes).ToList();
        if (types.Count > 0)
        {
            model.Choices = (await session.QueryIndex<ContentItemIndex>(index => index.Latest && index.ContentType.IsIn(types)).OrderBy(index => index.DisplayText!).Take(Offered).ListAsync())
                .Select(index => new SelectListItem(index.DisplayText ?? index.ContentItemId, index.ContentItemId)).ToList();
        }
    }

    protected override IEnumerable<(string, string)> Read(ContentPickerFieldViewModel model, ContentPickerField field, ContentPickerFieldSettings settings, string name)
    {
        field.ContentItemIds = (model.ContentItemIds ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (settings.Required && field.ContentItemIds.Length == 0)
        {
            yield return (nameof(model.ContentItemIds), Required(name));
        }

        if (!settings.Multiple && field.ContentItemIds.Length > 1)
        {
            yield return (nameof(model.ContentItemIds), S["The {0} field cannot contain multiple items.", name]);
        }
    }
}
