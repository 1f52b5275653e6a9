using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentTypes.Editors;
using OrchardCore.Data.Migration;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Liquid;
using OrchardCore.Modules;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Title.Models;

namespace Sapling.Contents.Parts;

/// <summary>The title in a form.</summary>
public class TitlePartViewModel
{
    public string? Title { get; set; }

    [BindNever]
    public TitlePart TitlePart { get; set; } = null!;

    [BindNever]
    public TitlePartSettings Settings { get; set; } = null!;
}

/// <summary>Shows the title and edits it where people type it.</summary>
public sealed class TitlePartDisplayDriver(IStringLocalizer<TitlePartDisplayDriver> S) : ContentPartDisplayDriver<TitlePart>
{
    public override IDisplayResult? Display(TitlePart part, BuildPartDisplayContext context)
    {
        var settings = context.TypePartDefinition.GetSettings<TitlePartSettings>();
        return !settings.RenderTitle || string.IsNullOrWhiteSpace(part.Title)
            ? null
            : Initialize<TitlePartViewModel>(GetDisplayShapeType(context), model => Fill(model, part, settings))
                .Location("Detail", "Header:5").Location("Summary", "Header:5");
    }

    public override IDisplayResult? Edit(TitlePart part, BuildPartEditorContext context) =>
        Initialize<TitlePartViewModel>(GetEditorShapeType(context), model => Fill(model, part, context.TypePartDefinition.GetSettings<TitlePartSettings>()));

    public override async Task<IDisplayResult?> UpdateAsync(TitlePart part, OrchardCore.ContentManagement.Display.Models.UpdatePartEditorContext context)
    {
        var settings = context.TypePartDefinition.GetSettings<TitlePartSettings>();
        if (settings.Options is TitlePartOptions.Editable or TitlePartOptions.EditableRequired)
        {
            var model = new TitlePartViewModel();
            await context.Updater.TryUpdateModelAsync(model, Prefix, m => m.Title);
            part.Title = model.Title?.Trim();
            if (settings.Options == TitlePartOptions.EditableRequired && string.IsNullOrEmpty(part.Title))
            {
                context.Updater.ModelState.AddModelError(Prefix, nameof(model.Title), S["A value is required for Title."]);
            }

            part.ContentItem.DisplayText = part.Title;
        }

        return await EditAsync(part, context);
    }

    private static void Fill(TitlePartViewModel model, TitlePart part, TitlePartSettings settings)
    {
        model.Title = part.ContentItem.DisplayText ?? part.Title;
        model.TitlePart = part;
        model.Settings = settings;
    }
}

/// <summary>Makes titles by their pattern, and calls the item what its title says.</summary>
public sealed class TitlePartHandler(IContentDefinitionManager definitions, ILiquidTemplateManager liquid, IStringLocalizer<TitlePartHandler> S) : ContentPartHandler<TitlePart>
{
    public override Task CreatedAsync(CreateContentContext context, TitlePart part) => NameAsync(context.ContentItem, part);

    public override Task UpdatedAsync(UpdateContentContext context, TitlePart part) => NameAsync(context.ContentItem, part);

    protected override Task ValidatingAsync(ValidateContentPartContext context, TitlePart part)
    {
        if (context.ContentTypePartDefinition.GetSettings<TitlePartSettings>().Options == TitlePartOptions.EditableRequired && string.IsNullOrWhiteSpace(part.Title))
        {
            context.Fail(S["A value is required for Title."], nameof(part.Title));
        }

        return Task.CompletedTask;
    }

    private async Task NameAsync(ContentItem item, TitlePart part)
    {
        var settings = (await definitions.GetTypeDefinitionAsync(item.ContentType))?.Parts.FirstOrDefault(one => one.PartDefinition.Name == nameof(TitlePart))?.GetSettings<TitlePartSettings>();
        if (settings is { Options: TitlePartOptions.GeneratedDisabled or TitlePartOptions.GeneratedHidden, Pattern.Length: > 0 })
        {
            var title = await liquid.RenderStringAsync(settings.Pattern, (TextEncoder?)null, new { ContentItem = item });
            part.Title = title.ReplaceLineEndings("").Trim();
            part.Apply();
        }

        if (!string.IsNullOrWhiteSpace(part.Title))
        {
            item.DisplayText = part.Title;
        }
    }
}

/// <summary>Edits the settings of the title of a type.</summary>
public sealed class TitlePartSettingsDriver : ContentTypePartDefinitionDisplayDriver<TitlePart>
{
    public override IDisplayResult? Edit(ContentTypePartDefinition model, BuildEditorContext context) =>
        Initialize<TitlePartSettings>("TitlePartSettings_Edit", view =>
        {
            var settings = model.GetSettings<TitlePartSettings>();
            view.Options = settings.Options;
            view.RenderTitle = settings.RenderTitle;
            view.Pattern = settings.Pattern;
            view.Placeholder = settings.Placeholder;
        }).Location("Content");

    public override async Task<IDisplayResult?> UpdateAsync(ContentTypePartDefinition model, UpdateTypePartEditorContext context)
    {
        var settings = new TitlePartSettings();
        if (await context.Updater.TryUpdateModelAsync(settings, Prefix))
        {
            context.Builder.WithSettings(settings);
        }

        return await EditAsync(model, context);
    }
}

[Feature("OrchardCore.Title")]
public sealed class TitleStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<TitlePart>().UseDisplayDriver<TitlePartDisplayDriver>().AddHandler<TitlePartHandler>();
        services.AddScoped<IContentTypePartDefinitionDisplayDriver, TitlePartSettingsDriver>();
        services.AddDataMigration<OrchardCore.Title.Migrations>();
    }
}
