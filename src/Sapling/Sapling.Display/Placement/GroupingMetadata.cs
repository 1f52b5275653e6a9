namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>A tab, card or column: its name, its position among the others, and for a column its width ("9" or "lg-9").</summary>
public readonly struct GroupingMetadata : IEquatable<GroupingMetadata>
{
    public static readonly GroupingMetadata Empty;

    public GroupingMetadata(string? name, string? position = null, string? width = null)
    {
        Name = name;
        Position = position;
        Width = width;
    }

    public string? Name { get; }

    public string? Position { get; }

    public string? Width { get; }

    public bool HasValue => !string.IsNullOrEmpty(Name);

    /// <summary>Reads "Name;position".</summary>
    public static GroupingMetadata ParseTabOrCard(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return Empty;
        }

        var semicolon = value.IndexOf(';');
        return semicolon < 0 ? new(value) : new(value[..semicolon], value[(semicolon + 1)..]);
    }

    /// <summary>Reads "Name_width;position" or "Name;position_width".</summary>
    public static GroupingMetadata ParseColumn(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return Empty;
        }

        var semicolon = value.IndexOf(';');
        var underscore = value.IndexOf('_');
        var name = value[..Least(semicolon, underscore, value.Length)];
        var position = semicolon < 0 ? null : value[(semicolon + 1)..(underscore > semicolon ? underscore : value.Length)];
        var width = underscore < 0 ? null : value[(underscore + 1)..(semicolon > underscore ? semicolon : value.Length)];
        return new(name, position, width);
    }

    public bool Equals(GroupingMetadata other) => Name == other.Name && Position == other.Position && Width == other.Width;

    public override bool Equals(object? obj) => obj is GroupingMetadata other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Name, Position, Width);

    public override string ToString() => (string?)this ?? "";

    public static bool operator ==(GroupingMetadata left, GroupingMetadata right) => left.Equals(right);

    public static bool operator !=(GroupingMetadata left, GroupingMetadata right) => !left.Equals(right);

    public static implicit operator string?(GroupingMetadata metadata)
        => !metadata.HasValue ? null
            : metadata.Name + (metadata.Width is null ? "" : "_" + metadata.Width) + (metadata.Position is null ? "" : ";" + metadata.Position);

    private static int Least(int a, int b, int otherwise)
        => (a, b) switch
        {
            ( < 0, < 0) => otherwise,
            ( < 0, _) => b,
            (_, < 0) => a,
            _ => Math.Min(a, b),
        };
}
