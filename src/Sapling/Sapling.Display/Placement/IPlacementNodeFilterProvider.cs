namespace OrchardCore.DisplayManagement.Descriptors.ShapePlacementStrategy;

/// <summary>A condition in placement.json, such as "contentType" or "path".</summary>
public interface IPlacementNodeFilterProvider
{
    string Key { get; }

    /// <summary>The expression is the JSON value: a System.Text.Json node.</summary>
    bool IsMatch(ShapePlacementContext context, object expression);
}
