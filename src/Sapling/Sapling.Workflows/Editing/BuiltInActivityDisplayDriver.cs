using System.Globalization;
using System.Text.Json.Nodes;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using Sapling.Workflows.Activities;

namespace Sapling.Workflows.Editing;

/// <summary>
/// Shapes and editor of the runtime's own activities from the list of their fields. The shapes are of a common type and have the
/// name Orchard Core gives them as an alternate, so that a theme's template for that name wins.
/// </summary>
internal sealed class BuiltInActivityDisplayDriver : DisplayDriver<IActivity, IBuiltInActivity>
{
    public override Task<IDisplayResult?> DisplayAsync(IBuiltInActivity activity, BuildDisplayContext context) => CombineAsync(
        Initialize<ActivityCardViewModel>("ActivityCard_Thumbnail", model => Fill(model, activity, "Thumbnail")).Location("Thumbnail", "Content"),
        Initialize<ActivityCardViewModel>("ActivityCard_Design", model => Fill(model, activity, "Design")).Location("Design", "Content"));

    public override IDisplayResult? Edit(IBuiltInActivity activity, BuildEditorContext context) => activity.Fields.Count == 0 ? null :
        Initialize<ActivityEditViewModel>("ActivityCard_Edit", model =>
        {
            model.Metadata.Alternates.Add($"{activity.Name}_Fields_Edit");
            model.Fields = activity.Fields;
            model.Values = activity.Fields.ToDictionary(field => field.Name, field => (string?)Read(activity, field));
        }).Location("Content");

    public override async Task<IDisplayResult?> UpdateAsync(IBuiltInActivity activity, UpdateEditorContext context)
    {
        var model = new ActivityFieldsViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        foreach (var field in activity.Fields)
        {
            Write(activity, field, model.Values.GetValueOrDefault(field.Name)?.ReplaceLineEndings("\n") ?? "");
            if (activity.Validate(field, Read(activity, field)) is { } error)
            {
                context.Updater.ModelState.AddModelError($"{Prefix}.Values[{field.Name}]", error.Value);
            }
        }

        return await EditAsync(activity, context);
    }

    private static void Fill(ActivityCardViewModel model, IBuiltInActivity activity, string displayType)
    {
        model.Metadata.Alternates.Add($"{activity.Name}_Fields_{displayType}");
        model.Activity = activity;
        model.Icon = activity.Icon;
        model.Description = activity.Description;
        model.Title = activity.Properties["ActivityMetadata"]?["Title"]?.GetValue<string>() is { Length: > 0 } title ? title : activity.DisplayText.Value;
        model.Facts = activity.Fields.Where(field => field.InDesign).Select(field => (field.Label.Value, Read(activity, field))).Where(fact => fact.Item2.Length > 0).ToList();
    }

    private static string Read(IBuiltInActivity activity, ActivityField field)
    {
        var node = activity.Properties[field.Name];
        return node switch
        {
            null => field.Default,
            _ when field.IsExpression => node["Expression"]?.GetValue<string>() ?? "",
            JsonArray lines => string.Join('\n', lines.Select(line => line?.ToString())),
            _ when field.Kind == ActivityFieldKind.Choice && field.Choices is { } choices && int.TryParse(node.ToString(), CultureInfo.InvariantCulture, out var number) && number < choices.Length => choices[number],
            _ => node.ToString(),
        };
    }

    private static void Write(IBuiltInActivity activity, ActivityField field, string value) => activity.Properties[field.Name] = field.Kind switch
    {
        ActivityFieldKind.Check => value.Contains("true", StringComparison.OrdinalIgnoreCase),
        ActivityFieldKind.Lines => new JsonArray([.. value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => JsonValue.Create(line))]),
        ActivityFieldKind.Choice => JsonValue.Create(Math.Max(Array.IndexOf(field.Choices!, value), 0)),
        _ when field.IsExpression => new JsonObject { [nameof(WorkflowExpression<object>.Expression)] = value },
        _ => value.Trim(),
    };
}
