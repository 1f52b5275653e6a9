using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Workflows.Activities;

namespace Sapling.Workflows.Editing;

/// <summary>An activity as a card: in the picker with its description, on the canvas with what was set.</summary>
public class ActivityCardViewModel : ShapeViewModel
{
    [BindNever]
    public IActivity Activity { get; set; } = null!;

    public string Icon { get; set; } = "";
    public string Title { get; set; } = "";
    public LocalizedString Description { get; set; } = null!;
    public IReadOnlyList<(string Label, string Value)> Facts { get; set; } = [];
}

/// <summary>The fields of an activity's editor.</summary>
public class ActivityEditViewModel : ShapeViewModel
{
    public Dictionary<string, string?> Values { get; set; } = [];

    [BindNever]
    public IReadOnlyList<ActivityField> Fields { get; set; } = [];
}
