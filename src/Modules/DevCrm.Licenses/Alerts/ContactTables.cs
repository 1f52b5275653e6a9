using DevCrm.Licenses.Activations;
using DevCrm.Licenses.Attempts;
using YesSql;

namespace DevCrm.Licenses.Alerts;

/// <summary>The questions that alerts ask of what programs left behind.</summary>
internal static class ContactTables
{
    /// <summary>Licences that were last heard of between two moments. Activations are in that table too and are told apart by their id.</summary>
    public static string Silent(IConfiguration configuration)
    {
        var seen = configuration.SqlDialect.QuoteForTableName(configuration.TablePrefix + ActivationTables.SeenTable, configuration.Schema);
        return $"""
            SELECT "Subject", "SeenAt" FROM {seen} WHERE "SeenAt" >= @From AND "SeenAt" < @To AND "Subject" > @After ORDER BY "Subject" LIMIT @Count
            """;
    }

    /// <summary>Licences with more addresses, fingerprints or countries since a moment than given; what is not known counts for nothing.</summary>
    public static string Irregular(IConfiguration configuration)
    {
        var attempts = configuration.SqlDialect.QuoteForTableName(configuration.TablePrefix + AttemptTables.Table, configuration.Schema);
        return $"""
            SELECT "LicenseId", COUNT(DISTINCT "Address"), COUNT(DISTINCT "Fingerprint"), COUNT(DISTINCT "Country") FROM {attempts}
            WHERE "At" >= @Since AND "LicenseId" > @After GROUP BY "LicenseId"
            HAVING COUNT(DISTINCT "Address") > @Addresses OR COUNT(DISTINCT "Fingerprint") > @Fingerprints OR COUNT(DISTINCT "Country") > @Countries
            ORDER BY "LicenseId" LIMIT @Count
            """;
    }
}
