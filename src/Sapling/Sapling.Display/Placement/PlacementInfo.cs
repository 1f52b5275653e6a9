namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>
/// Where a shape goes, read from "/Zone.Zone:position@Group#Tab;1%Card;2|Column_9;3" (a leading '/' means the page's layout,
/// "-" means nowhere), and under which names it may be rendered.
/// </summary>
public class PlacementInfo
{
    public const string HiddenLocation = "-";
    public const char PositionDelimiter = ':';
    public const char TabDelimiter = '#';
    public const char GroupDelimiter = '@';
    public const char CardDelimiter = '%';
    public const char ColumnDelimiter = '|';

    public static readonly PlacementInfo Empty = new();

    private static readonly System.Buffers.SearchValues<char> _delimiters = System.Buffers.SearchValues.Create(":#@%|");

    public PlacementInfo() : this(null)
    {
    }

    public PlacementInfo(
        string? location,
        string? source = null,
        string? shapeType = null,
        string? defaultPosition = null,
        string[]? alternates = null,
        string[]? wrappers = null)
    {
        Location = location;
        Source = source;
        ShapeType = shapeType;
        DefaultPosition = defaultPosition;
        Alternates = alternates;
        Wrappers = wrappers;
        if (string.IsNullOrEmpty(location) || location == HiddenLocation)
        {
            return;
        }

        var zones = location[0] == '/' ? location[1..] : location;
        var end = zones.AsSpan().IndexOfAny(_delimiters);
        Zones = (end < 0 ? zones : zones[..end]).Split('.');
        Position = Segment(location, PositionDelimiter);
        Group = Segment(location, GroupDelimiter);
        Tab = GroupingMetadata.ParseTabOrCard(Segment(location, TabDelimiter));
        Card = GroupingMetadata.ParseTabOrCard(Segment(location, CardDelimiter));
        Column = GroupingMetadata.ParseColumn(Segment(location, ColumnDelimiter));
    }

    public string? Location { get; }

    public string? Source { get; }

    public string? ShapeType { get; }

    public string? DefaultPosition { get; }

    public string[]? Alternates { get; }

    public string[]? Wrappers { get; }

    public string[] Zones { get; } = [];

    public string? Position { get; }

    public string? Group { get; }

    public GroupingMetadata Tab { get; }

    public GroupingMetadata Card { get; }

    public GroupingMetadata Column { get; }

    public static PlacementInfo FromLocation(string? location) => string.IsNullOrEmpty(location) ? Empty : new(location);

    public bool IsHidden() => string.IsNullOrEmpty(Location) || Location == HiddenLocation;

    public bool IsLayoutZone() => Location is ['/', ..];

    public string GetPosition() => Position ?? DefaultPosition ?? "";

    public PlacementInfo WithSource(string source)
        => Source == source ? this : new(Location, source, ShapeType, DefaultPosition, Alternates, Wrappers);

    /// <summary>This placement, with what it leaves open taken from the defaults.</summary>
    public PlacementInfo WithDefaults(PlacementInfo? defaults, string? defaultPosition)
        => new(
            Location ?? defaults?.Location,
            Source ?? defaults?.Source,
            ShapeType ?? defaults?.ShapeType,
            DefaultPosition ?? defaults?.DefaultPosition ?? defaultPosition,
            Alternates ?? defaults?.Alternates,
            Wrappers ?? defaults?.Wrappers);

    private static string? Segment(string location, char delimiter)
    {
        var start = location.IndexOf(delimiter);
        if (start < 0)
        {
            return null;
        }

        var rest = location.AsSpan(start + 1);
        var end = rest.IndexOfAny(_delimiters);
        return (end < 0 ? rest : rest[..end]).ToString();
    }
}
