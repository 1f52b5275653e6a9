using System.Collections.Generic;
using YesSql;

namespace DevCrm.Licenses.Activations;

/// <summary>The activations of a site whose version kept each as a document with a row in an index.</summary>
internal sealed class EarlierActivations
{
    private const string DocumentType = "DevCrm.Licenses.Activations.Activation, DevCrm.Licenses";

    private readonly IConfiguration _configuration;

    public EarlierActivations(IConfiguration configuration) => _configuration = configuration;

    private bool IsSqlite => _configuration.SqlDialect.Name == "Sqlite";

    /// <summary>Brings them into their table and takes the old ones away.</summary>
    public IEnumerable<string> Move()
    {
        var documents = Quote("Document");
        var index = Quote("ActivationIndex");
        yield return $"""
            INSERT INTO {new ActivationTables(_configuration).Name} ({ActivationTables.Columns})
            SELECT {index}."ActivationId", {index}."LicenseId", {index}."FingerprintKey", {Text("Fingerprint")}, {index}."Slot",
                {Text("Name")}, {Text("Platform")}, {Text("Address")}, {Time("ActivatedUtc")}, {index}."LeaseEnds"
            FROM {index} INNER JOIN {documents} ON {documents}."Id" = {index}."DocumentId"
            """;
        yield return $"DROP TABLE {index}";
        yield return $"DELETE FROM {documents} WHERE \"Type\" = '{DocumentType}'";
    }

    private string Quote(string table) => _configuration.SqlDialect.QuoteForTableName(_configuration.TablePrefix + table, _configuration.Schema);

    private string Text(string name) => IsSqlite ? $"json_extract(\"Content\", '$.{name}')" : $"CAST(\"Content\" AS jsonb) ->> '{name}'";

    // SQLite tells days as a number, which has more digits than milliseconds need.
    private string Time(string name) => IsSqlite
        ? $"CAST(ROUND((julianday({Text(name)}) - 2440587.5) * 86400000) AS INTEGER)"
        : $"CAST(FLOOR(EXTRACT(EPOCH FROM CAST({Text(name)} AS timestamptz)) * 1000) AS bigint)";
}
