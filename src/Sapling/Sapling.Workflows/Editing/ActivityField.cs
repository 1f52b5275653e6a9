using Microsoft.Extensions.Localization;

namespace Sapling.Workflows.Editing;

public enum ActivityFieldKind
{
    Text,
    Check,
    Choice,
    Lines,

    /// <summary>An expression of one line.</summary>
    Expression,

    /// <summary>An expression of many lines.</summary>
    Template,
}

/// <summary>One field of an activity's editor; its name is that of the property in the activity's JSON.</summary>
public sealed record ActivityField(string Name, ActivityFieldKind Kind, LocalizedString Label, string Default = "", LocalizedString? Hint = null, string[]? Choices = null)
{
    public bool IsExpression => Kind is ActivityFieldKind.Expression or ActivityFieldKind.Template;

    /// <summary>In the card on the canvas, what matters most.</summary>
    public bool InDesign { get; init; }
}

/// <summary>The posted values of an activity's fields, with what the view needs to show them.</summary>
public class ActivityFieldsViewModel
{
    public Dictionary<string, string?> Values { get; set; } = [];

    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public IReadOnlyList<ActivityField> Fields { get; set; } = [];
}
