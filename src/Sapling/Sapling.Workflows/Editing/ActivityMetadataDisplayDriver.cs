using OrchardCore.DisplayManagement.Entities;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;

namespace Sapling.Workflows.Editing;

public class ActivityMetadataEditViewModel
{
    public string? Title { get; set; }
}

/// <summary>The title every activity can be given.</summary>
public sealed class ActivityMetadataDisplayDriver : SectionDisplayDriver<IActivity, ActivityMetadata>
{
    public override IDisplayResult? Edit(IActivity model, ActivityMetadata section, BuildEditorContext context) =>
        Initialize<ActivityMetadataEditViewModel>("ActivityMetadata_Edit", viewModel => viewModel.Title = section.Title).Location("Content:before");

    public override async Task<IDisplayResult?> UpdateAsync(IActivity model, ActivityMetadata section, UpdateEditorContext context)
    {
        var viewModel = new ActivityMetadataEditViewModel();
        await context.Updater.TryUpdateModelAsync(viewModel, Prefix);
        section.Title = viewModel.Title?.Trim();
        return await EditAsync(model, section, context);
    }
}
