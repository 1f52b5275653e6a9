using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Display;
using OrchardCore.Workflows.Models;

namespace Sapling.Workflows.Editing;

/// <summary>
/// Shapes and editor of an activity from a list of its fields. The shapes are of a common type and have the name Orchard Core gives
/// them as an alternate, so that a theme's template for that name wins.
/// </summary>
public abstract class FieldsDisplayDriver<TActivity>(IStringLocalizer localizer) : ActivityDisplayDriver<TActivity> where TActivity : class, IActivity
{
    protected IStringLocalizer S { get; } = localizer;

    protected abstract IReadOnlyList<ActivityField> Fields { get; }

    protected abstract LocalizedString Description { get; }

    protected virtual string Icon => "bi-gear";

    public override Task<IDisplayResult?> DisplayAsync(TActivity activity, BuildDisplayContext context) => CombineAsync(
        Initialize<ActivityCardViewModel>("ActivityCard_Thumbnail", model => Fill(model, activity, "Thumbnail")).Location("Thumbnail", "Content"),
        Initialize<ActivityCardViewModel>("ActivityCard_Design", model => Fill(model, activity, "Design")).Location("Design", "Content"));

    public override IDisplayResult? Edit(TActivity activity, BuildEditorContext context) => Fields.Count == 0 ? null :
        Initialize<ActivityEditViewModel>("ActivityCard_Edit", model =>
        {
            model.Metadata.Alternates.Add($"{ActivityName}_Fields_Edit");
            model.Fields = Fields;
            model.Values = Fields.ToDictionary(field => field.Name, field => (string?)Read(activity, field));
        }).Location("Content");

    public override async Task<IDisplayResult?> UpdateAsync(TActivity activity, UpdateEditorContext context)
    {
        var model = new ActivityFieldsViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        foreach (var field in Fields)
        {
            Write(activity, field, model.Values.GetValueOrDefault(field.Name)?.ReplaceLineEndings("\n") ?? "");
            if (Validate(field, Read(activity, field)) is { } error)
            {
                context.Updater.ModelState.AddModelError($"{Prefix}.Values[{field.Name}]", error);
            }
        }
        return await EditAsync(activity, context);
    }

    protected virtual string? Validate(ActivityField field, string value) =>
        field.Kind == ActivityFieldKind.Number && !double.TryParse(value, CultureInfo.InvariantCulture, out _) ? S["{0} must be a number.", field.Label].Value : null;

    private void Fill(ActivityCardViewModel model, TActivity activity, string displayType)
    {
        model.Metadata.Alternates.Add($"{ActivityName}_Fields_{displayType}");
        model.Activity = activity;
        model.Icon = Icon;
        model.Description = Description;
        model.Title = activity.Properties["ActivityMetadata"]?["Title"]?.GetValue<string>() is { Length: > 0 } title ? title : activity.DisplayText.Value;
        model.Facts = Fields.Where(field => field.InDesign).Select(field => (field.Label.Value, Read(activity, field))).Where(fact => fact.Item2.Length > 0).ToList();
    }

    private static string Read(TActivity activity, ActivityField field)
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

    private static void Write(TActivity activity, ActivityField field, string value) => activity.Properties[field.Name] = field.Kind switch
    {
        ActivityFieldKind.Check => value.Contains("true", StringComparison.OrdinalIgnoreCase),
        ActivityFieldKind.Lines => new JsonArray([.. value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => JsonValue.Create(line))]),
        ActivityFieldKind.Choice => JsonValue.Create(Math.Max(Array.IndexOf(field.Choices!, value), 0)),
        ActivityFieldKind.Number when double.TryParse(value, CultureInfo.InvariantCulture, out var number) => number,
        _ when field.IsExpression => new JsonObject { [nameof(WorkflowExpression<object>.Expression)] = value },
        _ => value.Trim(),
    };
}
