using System;
using System.Globalization;
using System.Linq;
using YesSql;

namespace DevCrm.Licenses.Activations;

/// <summary>The statements of the plain tables beside the activations.</summary>
internal sealed class ActivationTables
{
    /// <summary>A row a licence: its lock, and the highest unit it ever gave away.</summary>
    public const string UnitsTable = "DevCrm_ActivationUnits";

    /// <summary>When a licence or an activation was last heard of.</summary>
    public const string SeenTable = "DevCrm_LastSeen";

    /// <summary>The day (20250304) of a licence's last announced validation.</summary>
    public const string DaysTable = "DevCrm_ValidatedDay";

    private readonly string _units;

    public ActivationTables(IConfiguration configuration)
    {
        var dialect = configuration.SqlDialect;
        if (dialect.Name is not ("Sqlite" or "PostgreSql"))
        {
            throw new NotSupportedException($"Activations are counted on SQLite and PostgreSQL, not on {dialect.Name}.");
        }

        var units = dialect.QuoteForTableName(configuration.TablePrefix + UnitsTable, configuration.Schema);
        var seen = dialect.QuoteForTableName(configuration.TablePrefix + SeenTable, configuration.Schema);
        LockUnits = $"""
            INSERT INTO {units} ("LicenseId", "Highest") VALUES (@LicenseId, 0)
            ON CONFLICT ("LicenseId") DO UPDATE SET "Highest" = {units}."Highest" RETURNING "Highest"
            """;
        _units = units;
        See = $"""
            INSERT INTO {seen} ("Subject", "SeenAt") VALUES (@Subject, @SeenAt)
            ON CONFLICT ("Subject") DO UPDATE SET "SeenAt" = excluded."SeenAt" WHERE {seen}."SeenAt" < excluded."SeenAt"
            """;
        var days = dialect.QuoteForTableName(configuration.TablePrefix + DaysTable, configuration.Schema);
        var index = dialect.QuoteForTableName(configuration.TablePrefix + nameof(ActivationIndex), configuration.Schema);
        ReadSeen = $"""SELECT "Subject", "SeenAt" FROM {seen} WHERE "Subject" = @Subject""";
        ReadSeenOfLicense = $"""
            SELECT "Subject", "SeenAt" FROM {seen}
            WHERE "Subject" = @LicenseId OR "Subject" IN (SELECT "ActivationId" FROM {index} WHERE "LicenseId" = @LicenseId)
            """;
        BeginDay = $"""
            INSERT INTO {days} ("LicenseId", "Day") VALUES (@LicenseId, @Day)
            ON CONFLICT ("LicenseId") DO UPDATE SET "Day" = excluded."Day" WHERE {days}."Day" < excluded."Day"
            """;
    }

    /// <summary>Whoever has run this alone gives away units of the licence until its transaction ends.</summary>
    public string LockUnits { get; }

    /// <summary>As <see cref="LockUnits"/> for many licences, locked in the order of their parameters; tells each with its highest.</summary>
    public string LockManyUnits(int count) => $"""
        INSERT INTO {_units} ("LicenseId", "Highest") VALUES {Rows(count, row => $"(@{LicenseId(row)}, 0)")}
        ON CONFLICT ("LicenseId") DO UPDATE SET "Highest" = {_units}."Highest" RETURNING "LicenseId", "Highest"
        """;

    /// <summary>Notes the highest units of licences that are locked.</summary>
    public string SetHighest(int count) => $"""
        INSERT INTO {_units} ("LicenseId", "Highest") VALUES {Rows(count, row => $"(@{LicenseId(row)}, @{Highest(row)})")}
        ON CONFLICT ("LicenseId") DO UPDATE SET "Highest" = excluded."Highest"
        """;

    public static string LicenseId(int row) => "LicenseId" + row.ToString(CultureInfo.InvariantCulture);

    public static string Highest(int row) => "Highest" + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>Changes a row only when the time is later.</summary>
    public string See { get; }

    public string ReadSeen { get; }

    /// <summary>Of the licence and all its activations.</summary>
    public string ReadSeenOfLicense { get; }

    /// <summary>Changes a row only at the first time of a day.</summary>
    public string BeginDay { get; }

    private static string Rows(int count, Func<int, string> row) => string.Join(", ", Enumerable.Range(0, count).Select(row));
}
