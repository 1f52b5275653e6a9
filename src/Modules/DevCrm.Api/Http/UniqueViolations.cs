using System;
using System.Data.Common;

namespace DevCrm.Api.Http;

/// <summary>Tells, for any provider, the error of a row that exists already.</summary>
internal static class UniqueViolations
{
    /// <summary>"Unique violation" of the SQL standard.</summary>
    private const string SqlState = "23505";

    /// <summary>SQLite knows no SQL states; its message begins so.</summary>
    private const string SqliteText = "UNIQUE constraint failed";

    public static bool Is(DbException exception) =>
        exception.SqlState == SqlState || exception.Message.Contains(SqliteText, StringComparison.Ordinal);
}
