using System;
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
        var pairs = PairRows.Select(dialect);
        LockManyUnits = $"""
            INSERT INTO {units} ("LicenseId", "Highest") {pairs}
            ON CONFLICT ("LicenseId") DO UPDATE SET "Highest" = {units}."Highest" RETURNING "LicenseId", "Highest"
            """;
        SetHighest = $"""
            INSERT INTO {units} ("LicenseId", "Highest") {pairs}
            ON CONFLICT ("LicenseId") DO UPDATE SET "Highest" = excluded."Highest"
            """;
        See = $"""
            INSERT INTO {seen} ("Subject", "SeenAt") {pairs}
            ON CONFLICT ("Subject") DO UPDATE SET "SeenAt" = excluded."SeenAt" WHERE {seen}."SeenAt" < excluded."SeenAt"
            """;
        var days = dialect.QuoteForTableName(configuration.TablePrefix + DaysTable, configuration.Schema);
        var index = dialect.QuoteForTableName(configuration.TablePrefix + nameof(ActivationIndex), configuration.Schema);
        ReadSeen = $"""SELECT "Subject", "SeenAt" FROM {seen} WHERE "Subject" = @Subject""";
        ReadSeenOfMany = $"""SELECT "Subject", "SeenAt" FROM {seen} WHERE "Subject" IN (SELECT "Text" FROM ({pairs}) AS subjects)""";
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

    /// <summary>
    /// As <see cref="LockUnits"/> for the licences of <see cref="PairRows"/>, locked in their order; tells each with its highest.
    /// </summary>
    public string LockManyUnits { get; }

    /// <summary>Notes the highest units of licences that are locked, <see cref="PairRows"/>.</summary>
    public string SetHighest { get; }

    /// <summary>Changes the rows of <see cref="PairRows"/> whose time is later.</summary>
    public string See { get; }

    public string ReadSeen { get; }

    /// <summary>Of the subjects that <see cref="PairRows"/> name.</summary>
    public string ReadSeenOfMany { get; }

    /// <summary>Of the licence and all its activations.</summary>
    public string ReadSeenOfLicense { get; }

    /// <summary>Changes a row only at the first time of a day.</summary>
    public string BeginDay { get; }
}
