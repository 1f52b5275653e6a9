using System;
using System.Linq;
using YesSql;

namespace DevCrm.Licenses.Usage;

/// <summary>The statements of the two tables. Sums are made by the database, so that requests at the same time lose nothing.</summary>
internal sealed class UsageTables
{
    public const string SampleTable = "DevCrm_UsageSample";
    public const string MonthTable = "DevCrm_UsageMonth";

    public UsageTables(IConfiguration configuration)
    {
        var dialect = configuration.SqlDialect;
        if (dialect.Name is not ("Sqlite" or "PostgreSql"))
        {
            throw new NotSupportedException($"Usage is counted on SQLite and PostgreSQL, not on {dialect.Name}.");
        }

        var samples = dialect.QuoteForTableName(configuration.TablePrefix + SampleTable, configuration.Schema);
        var months = dialect.QuoteForTableName(configuration.TablePrefix + MonthTable, configuration.Schema);

        AddSample = $"""
            INSERT INTO {samples} ("Key", "LicenseId", "Counter", "Value", "At")
            VALUES (@Key, @LicenseId, @Counter, @Value, @At)
            ON CONFLICT ("Key") DO NOTHING
            """;

        // A sum that no longer fits stays at the greatest number there is.
        AddToMonth = $"""
            INSERT INTO {months} ("Key", "LicenseId", "Counter", "Month", "Samples", "Sum", "Peak", "Current", "CurrentAt")
            VALUES (@Key, @LicenseId, @Counter, @Month, @Samples, @Sum, @Peak, @Current, @CurrentAt)
            ON CONFLICT ("Key") DO UPDATE SET
              "Samples" = {months}."Samples" + excluded."Samples",
              "Sum" = CASE WHEN {months}."Sum" > {long.MaxValue} - excluded."Sum" THEN {long.MaxValue} ELSE {months}."Sum" + excluded."Sum" END,
              "Peak" = CASE WHEN {months}."Peak" < excluded."Peak" THEN excluded."Peak" ELSE {months}."Peak" END,
              "Current" = CASE WHEN {months}."CurrentAt" <= excluded."CurrentAt" THEN excluded."Current" ELSE {months}."Current" END,
              "CurrentAt" = CASE WHEN {months}."CurrentAt" <= excluded."CurrentAt" THEN excluded."CurrentAt" ELSE {months}."CurrentAt" END
            """;

        string[] names = ["Counter", "Month", "Samples", "Sum", "Peak", "Current", "CurrentAt"];
        var columns = string.Join(", ", names.Select(name => $"\"{name}\""));
        var latest = string.Join(", ", names.Select(name => $"m.\"{name}\""));
        ReadMonth = $"""SELECT {columns} FROM {months} WHERE "LicenseId" = @LicenseId AND "Month" = @Month ORDER BY "Counter" """;
        ReadSince = $"""SELECT {columns} FROM {months} WHERE "LicenseId" = @LicenseId AND "Month" >= @Month ORDER BY "Month", "Counter" """;
        ReadLatest = $"""
            SELECT {latest} FROM {months} AS m
            JOIN (SELECT "Counter", MAX("Month") AS "Month" FROM {months} WHERE "LicenseId" = @LicenseId GROUP BY "Counter") AS l
              ON l."Counter" = m."Counter" AND l."Month" = m."Month"
            WHERE m."LicenseId" = @LicenseId ORDER BY m."Counter"
            """;
        ReadCounters = $"""SELECT DISTINCT "Counter" FROM {months} WHERE "LicenseId" = @LicenseId""";
        ReadMetered = $"""
            SELECT "LicenseId", "Sum" FROM {months} WHERE "Month" = @Month AND "Counter" = @Counter AND "LicenseId" > @After ORDER BY "LicenseId" LIMIT @Count
            """;
        RemoveSamples = $"""DELETE FROM {samples} WHERE "Key" IN (SELECT "Key" FROM {samples} WHERE "At" < @Before ORDER BY "At" LIMIT @Count)""";
    }

    public string AddSample { get; }

    public string AddToMonth { get; }

    public string ReadMonth { get; }

    public string ReadSince { get; }

    /// <summary>Of every counter the last month it was read in.</summary>
    public string ReadLatest { get; }

    public string ReadCounters { get; }

    /// <summary>The sums of one counter of all licences, by licence.</summary>
    public string ReadMetered { get; }

    public string RemoveSamples { get; }
}
