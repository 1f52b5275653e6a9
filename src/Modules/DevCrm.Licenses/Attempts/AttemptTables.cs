using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using YesSql;

namespace DevCrm.Licenses.Attempts;

/// <summary>The table of attempts and its statements: plain rows, since they come by the million.</summary>
internal sealed class AttemptTables
{
    public const string Table = "DevCrm_Attempt";
    public const int UserAgentLength = 200;
    public const int AddressLength = 45;
    public const int CountryLength = 2;
    public const string CountryIndex = "IDX_DevCrm_Attempt_Country";
    private static readonly string[] _columns = ["At", "Route", "Code", "LicenseId", "Address", "UserAgent", "Fingerprint", "Country"];

    private readonly string _name;

    public AttemptTables(IConfiguration configuration)
    {
        _name = configuration.SqlDialect.QuoteForTableName(configuration.TablePrefix + Table, configuration.Schema);
        Select = $"""SELECT "Id", {string.Join(", ", _columns.Select(column => $"\"{column}\""))} FROM {_name}""";
        RemoveOld = $"""DELETE FROM {_name} WHERE "Id" IN (SELECT "Id" FROM {_name} WHERE "At" < @Before ORDER BY "At" LIMIT @Count)""";
        IndexCountries = $"""CREATE INDEX "{configuration.TablePrefix}{CountryIndex}" ON {_name} ("Country", "At") WHERE "Country" IS NOT NULL""";
    }

    public static int ColumnCount => _columns.Length;

    public string Select { get; }

    public string RemoveOld { get; }

    /// <summary>Makes the index of countries, which takes no time and room of a site that does not know them.</summary>
    public string IndexCountries { get; }

    /// <summary>How many rows meet the condition, as far as counting goes.</summary>
    public string CountUpTo(string condition, int most) =>
        $"SELECT COUNT(*) FROM (SELECT 1 AS \"One\" FROM {_name}{condition} LIMIT {most.ToString(CultureInfo.InvariantCulture)}) AS \"Some\"";

    /// <summary>Rows with the parameters @p0, @p1, … in the order of the columns.</summary>
    public string Insert(int rows)
    {
        var values = Enumerable.Range(0, rows).Select(row =>
            "(" + string.Join(", ", Enumerable.Range(row * ColumnCount, ColumnCount).Select(Parameter)) + ")");
        return $"INSERT INTO {_name} ({string.Join(", ", _columns.Select(column => $"\"{column}\""))}) VALUES {string.Join(", ", values)}";
    }

    public static string Parameter(int number) => "@p" + number.ToString(CultureInfo.InvariantCulture);

    public static IEnumerable<object?> Values(Attempt attempt)
    {
        yield return attempt.At;
        yield return attempt.Route;
        yield return attempt.Code;
        yield return attempt.LicenseId;
        yield return attempt.Address;
        yield return attempt.UserAgent;
        yield return attempt.Fingerprint;
        yield return attempt.Country;
    }
}
