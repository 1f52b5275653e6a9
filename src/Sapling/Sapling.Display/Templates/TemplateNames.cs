namespace Sapling.DisplayManagement;

/// <summary>The rules by which a view's file name says which shape it renders.</summary>
internal static class TemplateNames
{
    private static readonly string[] _folders = ["Views", "Views/Items", "Views/Parts", "Views/Fields", "Views/Elements"];

    /// <summary>
    /// "Views/Content-License.Summary.cshtml" renders "Content_Summary__License": '-' is "__", '.' is "_", and what follows the last
    /// dot, the display type, goes before the first "__". Folders other than Views and Items go in front ("Parts_Title").
    /// Null for views that are no templates.
    /// </summary>
    public static string? ShapeTypeOf(string pathInModule)
    {
        var slash = pathInModule.LastIndexOf('/');
        var folder = slash < 0 ? "" : pathInModule[..slash];
        if (!_folders.Contains(folder, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        var name = Path.GetFileNameWithoutExtension(pathInModule);
        if (name.Length == 0 || name[0] == '_')
        {
            return null;
        }

        var leader = folder.Length > "Views/".Length && !folder.EndsWith("/Items", StringComparison.OrdinalIgnoreCase)
            ? folder["Views/".Length..] + "_"
            : "";
        var dot = name.LastIndexOf('.');
        if (dot <= 0 || dot < name.LastIndexOf('-'))
        {
            return leader + Shape(name);
        }

        var shapeType = leader + Shape(name[..dot]);
        var displayType = "_" + name[(dot + 1)..];
        var differentiator = shapeType.IndexOf("__", StringComparison.Ordinal);
        return differentiator <= 0 ? shapeType + displayType : shapeType.Insert(differentiator, displayType);
    }

    private static string Shape(string name)
        => name.Replace("--", "__", StringComparison.Ordinal).Replace("-", "__", StringComparison.Ordinal).Replace('.', '_');
}
