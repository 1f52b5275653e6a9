namespace OrchardCore.Data;

/// <summary>A kind of database a site can be set up on.</summary>
public class DatabaseProvider
{
    public string Name { get; set; } = "";

    public string Value { get; set; } = "";

    public bool HasConnectionString { get; set; }

    public bool HasTablePrefix { get; set; }

    public bool IsDefault { get; set; }

    public string? SampleConnectionString { get; set; }
}

/// <summary>The names of the kinds of databases in settings.</summary>
public static class DatabaseProviderValue
{
    public const string Sqlite = "Sqlite";
    public const string Postgres = "Postgres";
}
