using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using YesSql;

namespace DevCrm.Licenses.Activations;

/// <summary>When many licences or activations were last heard of, in one statement.</summary>
internal static class SeenRows
{
    public static string Select(IConfiguration configuration, int count)
    {
        var seen = configuration.SqlDialect.QuoteForTableName(configuration.TablePrefix + ActivationTables.SeenTable, configuration.Schema);
        var names = string.Join(", ", Enumerable.Range(0, count).Select(number => "@" + Name(number)));
        return $"""SELECT "Subject", "SeenAt" FROM {seen} WHERE "Subject" IN ({names})""";
    }

    public static (string Name, object Value)[] Values(IEnumerable<string> subjects) =>
        [.. subjects.Select((subject, number) => (Name(number), (object)subject))];

    private static string Name(int number) => "Subject" + number.ToString(CultureInfo.InvariantCulture);
}
