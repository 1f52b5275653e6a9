using System;
using YesSql;

namespace DevCrm.Licenses.Activations;

/// <summary>The tables of activations and their statements: plain rows, since programs make them by the thousand at the same moment.</summary>
internal sealed class ActivationTables
{
    public const string Table = "DevCrm_Activation";

    /// <summary>A row a licence: its lock, and the highest unit it ever gave away.</summary>
    public const string UnitsTable = "DevCrm_ActivationUnits";

    /// <summary>When a licence or an activation was last heard of.</summary>
    public const string SeenTable = "DevCrm_LastSeen";

    /// <summary>The day (20250304) of a licence's last announced validation.</summary>
    public const string DaysTable = "DevCrm_ValidatedDay";

    public const int FingerprintLength = 256;
    public const int NameLength = 200;
    public const int PlatformLength = 100;

    /// <summary>An address of IPv6 with its zone.</summary>
    public const int AddressLength = 64;

    public const string Columns =
        """
        "ActivationId", "LicenseId", "FingerprintKey", "Fingerprint", "Slot", "Name", "Platform", "Address", "ActivatedAt", "LeaseEnds"
        """;

    public ActivationTables(IConfiguration configuration)
    {
        var dialect = configuration.SqlDialect;
        if (dialect.Name is not ("Sqlite" or "PostgreSql"))
        {
            throw new NotSupportedException($"Activations are counted on SQLite and PostgreSQL, not on {dialect.Name}.");
        }

        Name = Quote(Table);
        MakeUnitsUnique = $"""CREATE UNIQUE INDEX "{configuration.TablePrefix}IDX_{Table}_Unit" ON {Name} ("LicenseId", "Slot")""";
        var units = Quote(UnitsTable);
        Reserve = $"""
            INSERT INTO {units} ("LicenseId", "Highest") {JsonRows.Select(dialect, ("LicenseId", false), ("Count", true))}
            ON CONFLICT ("LicenseId") DO UPDATE SET "Highest" = {units}."Highest" + excluded."Highest" RETURNING "LicenseId", "Highest"
            """;
        SetHighest = $"""
            INSERT INTO {units} ("LicenseId", "Highest") {JsonRows.Select(dialect, ("LicenseId", false), ("Highest", true))}
            ON CONFLICT ("LicenseId") DO UPDATE SET "Highest" = excluded."Highest"
            """;
        var rows = JsonRows.Select(
            dialect,
            ("ActivationId", false), ("LicenseId", false), ("FingerprintKey", false), ("Fingerprint", false), ("Slot", true),
            ("Name", false), ("Platform", false), ("Address", false), ("ActivatedAt", true), ("LeaseEnds", true));
        Add = $"""
            INSERT INTO {Name} ({Columns}) {rows} ON CONFLICT ("FingerprintKey") DO NOTHING RETURNING "FingerprintKey"
            """;
        Renew = $"""
            UPDATE {Name} SET "Slot" = @Slot, "Name" = @Name, "Platform" = @Platform, "Address" = @Address, "LeaseEnds" = @LeaseEnds
            WHERE "ActivationId" = @ActivationId AND "Slot" = @SlotBefore AND COALESCE("LeaseEnds", 0) = @LeaseBefore
            """;
        Remove = $"""DELETE FROM {Name} WHERE "ActivationId" = @ActivationId""";

        var seen = Quote(SeenTable);
        Select = $"""
            SELECT "ActivationId", "LicenseId", "Fingerprint", "Slot", "Name", "Platform", "Address", "ActivatedAt", "LeaseEnds", "SeenAt"
            FROM {Name} LEFT JOIN {seen} ON "Subject" = "ActivationId"
            """;
        SelectKnown = $"""
            {Select} WHERE "FingerprintKey" IN (SELECT "Key" FROM ({JsonRows.Select(dialect, ("Key", false))}) AS asked)
            """;
        See = $"""
            INSERT INTO {seen} ("Subject", "SeenAt") {JsonRows.Select(dialect, ("Subject", false), ("SeenAt", true))}
            ON CONFLICT ("Subject") DO UPDATE SET "SeenAt" = excluded."SeenAt" WHERE {seen}."SeenAt" < excluded."SeenAt"
            """;
        var days = Quote(DaysTable);
        BeginDay = $"""
            INSERT INTO {days} ("LicenseId", "Day") VALUES (@LicenseId, @Day)
            ON CONFLICT ("LicenseId") DO UPDATE SET "Day" = excluded."Day" WHERE {days}."Day" < excluded."Day"
            """;

        string Quote(string table) => dialect.QuoteForTableName(configuration.TablePrefix + table, configuration.Schema);
    }

    /// <summary>Of the table of activations, as a statement writes it.</summary>
    public string Name { get; }

    /// <summary>Lets a unit of a licence be taken once; it finds the activations of a licence as well.</summary>
    public string MakeUnitsUnique { get; }

    /// <summary>
    /// Reserves units of the licences of <see cref="JsonRows"/> behind the highest there was, and tells the highest there is now. Whoever has
    /// run this alone gives away and takes back units of these licences until its transaction ends; in the order given, so that two never wait for each other.
    /// </summary>
    public string Reserve { get; }

    /// <summary>Notes the highest units of licences that are locked.</summary>
    public string SetHighest { get; }

    /// <summary>Adds those of <see cref="JsonRows"/> whose fingerprint has none yet, and tells which those are.</summary>
    public string Add { get; }

    /// <summary>Changes one that is as it was read.</summary>
    public string Renew { get; }

    public string Remove { get; }

    /// <summary>Activations with the time they were last heard of; a condition may follow.</summary>
    public string Select { get; }

    /// <summary>Those of the fingerprints' keys in <see cref="JsonRows"/>.</summary>
    public string SelectKnown { get; }

    /// <summary>Changes the rows of <see cref="JsonRows"/> whose time is later.</summary>
    public string See { get; }

    /// <summary>Changes a row only at the first time of a day.</summary>
    public string BeginDay { get; }
}
