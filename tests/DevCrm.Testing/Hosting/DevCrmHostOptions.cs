namespace DevCrm.Testing.Hosting;

/// <summary>How a host under test is started.</summary>
public sealed record DevCrmHostOptions
{
    public string Environment { get; init; } = "Development";

    /// <summary>Sqlite or Postgres.</summary>
    public string DatabaseProvider { get; init; } = "Sqlite";

    /// <summary>For Postgres; SQLite lies in the host's own folder.</summary>
    public string? ConnectionString { get; init; }

    public bool AutoSetup { get; init; } = true;

    /// <summary>Configuration keys with colons.</summary>
    public IReadOnlyDictionary<string, string> Configuration { get; init; } = new Dictionary<string, string>();
}
