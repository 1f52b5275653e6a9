namespace YesSql;

/// <summary>A row of the document table.</summary>
public class Document
{
    public long Id { get; set; }

    public string Type { get; set; } = "";

    public string? Content { get; set; }

    public long Version { get; set; }
}
