namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>Which drivers display and edit which parts and fields.</summary>
public class ContentDisplayOptions
{
    private readonly Dictionary<string, ContentPartDisplayOption> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ContentFieldDisplayOption> _fields = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, ContentPartDisplayOption> ContentPartOptions => _parts;

    public IReadOnlyDictionary<string, ContentFieldDisplayOption> ContentFieldOptions => _fields;

    internal ContentPartDisplayOption Part(Type type)
    {
        if (!_parts.TryGetValue(type.Name, out var option))
        {
            _parts[type.Name] = option = new ContentPartDisplayOption(type);
        }

        return option;
    }

    internal ContentFieldDisplayOption Field(Type type)
    {
        if (!_fields.TryGetValue(type.Name, out var option))
        {
            _fields[type.Name] = option = new ContentFieldDisplayOption(type);
        }

        return option;
    }
}

/// <summary>The drivers of a part.</summary>
public class ContentPartDisplayOption(Type contentPartType) : ContentPartOptionBase(contentPartType)
{
    private readonly List<ContentPartDisplayDriverOption> _display = [];
    private readonly List<ContentPartDisplayDriverOption> _editor = [];

    public IReadOnlyList<ContentPartDisplayDriverOption> DisplayDrivers => _display;

    public IReadOnlyList<ContentPartDisplayDriverOption> EditorDrivers => _editor;

    internal void ForDisplayMode(Type driver, Func<string?, bool> predicate) => _display.Add(new(driver) { DisplayMode = predicate });

    internal void ForEditor(Type driver, Func<string?, bool> predicate) => _editor.Add(new(driver) { Editor = predicate });

    internal void Remove(Type driver)
    {
        _display.RemoveAll(option => option.DisplayDriverType == driver);
        _editor.RemoveAll(option => option.DisplayDriverType == driver);
    }
}

/// <summary>A driver of a part and for which modes it works.</summary>
public class ContentPartDisplayDriverOption(Type displayDriverType)
{
    public Type DisplayDriverType { get; } = displayDriverType;

    public Func<string?, bool> DisplayMode { get; internal init; } = static _ => true;

    public Func<string?, bool> Editor { get; internal init; } = static _ => true;
}

/// <summary>The drivers of a field.</summary>
public class ContentFieldDisplayOption(Type contentFieldType) : ContentFieldOptionBase(contentFieldType)
{
    private readonly List<ContentFieldDisplayDriverOption> _display = [];
    private readonly List<ContentFieldDisplayDriverOption> _editor = [];

    public IReadOnlyList<ContentFieldDisplayDriverOption> DisplayModeDrivers => _display;

    public IReadOnlyList<ContentFieldDisplayDriverOption> EditorDrivers => _editor;

    internal void ForDisplayMode(Type driver, Func<string?, bool> predicate) => _display.Add(new(driver) { DisplayMode = predicate });

    internal void ForEditor(Type driver, Func<string?, bool> predicate) => _editor.Add(new(driver) { Editor = predicate });

    internal void Remove(Type driver)
    {
        _display.RemoveAll(option => option.DisplayDriverType == driver);
        _editor.RemoveAll(option => option.DisplayDriverType == driver);
    }
}

/// <summary>A driver of a field and for which modes it works.</summary>
public class ContentFieldDisplayDriverOption(Type displayDriverType)
{
    public Type DisplayDriverType { get; } = displayDriverType;

    public Func<string?, bool> DisplayMode { get; internal init; } = static _ => true;

    public Func<string?, bool> Editor { get; internal init; } = static _ => true;
}
