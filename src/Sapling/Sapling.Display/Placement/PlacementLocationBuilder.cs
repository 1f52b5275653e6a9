using System.Text;

namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>Writes a placement's location part by part.</summary>
public sealed class PlacementLocationBuilder
{
    private string _zone = "Content";
    private string? _position;
    private string? _group;
    private bool _layout;
    private GroupingMetadata _tab;
    private GroupingMetadata _card;
    private GroupingMetadata _column;

    public PlacementLocationBuilder Zone(string zone, string? position = null)
    {
        _zone = zone;
        _position = position;
        return this;
    }

    public PlacementLocationBuilder Tab(string name, string? position = null)
    {
        _tab = new(name, position);
        return this;
    }

    public PlacementLocationBuilder Card(string name, string? position = null)
    {
        _card = new(name, position);
        return this;
    }

    public PlacementLocationBuilder Column(string name, string? position = null, string? width = null)
    {
        _column = new(name, position, width);
        return this;
    }

    public PlacementLocationBuilder Group(string name)
    {
        _group = name;
        return this;
    }

    public PlacementLocationBuilder AsLayoutZone()
    {
        _layout = true;
        return this;
    }

    public PlacementInfo Build() => new(ToString());

    public override string ToString()
    {
        var text = new StringBuilder(_layout ? "/" : "").Append(_zone);
        Append(PlacementInfo.PositionDelimiter, _position);
        Append(PlacementInfo.GroupDelimiter, _group);
        Append(PlacementInfo.TabDelimiter, _tab);
        Append(PlacementInfo.CardDelimiter, _card);
        Append(PlacementInfo.ColumnDelimiter, _column);
        return text.ToString();

        void Append(char delimiter, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                text.Append(delimiter).Append(value);
            }
        }
    }

    public static implicit operator PlacementInfo(PlacementLocationBuilder builder) => builder.Build();

    public static implicit operator string(PlacementLocationBuilder builder) => builder.ToString();
}
