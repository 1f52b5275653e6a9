using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DevCrm.Licenses.Keys;
using Microsoft.Data.Sqlite;

namespace DevCrm.Benchmarks;

/// <summary>Fills an SQLite site with copies of one licence: its document and every index row of it.</summary>
internal static class LicenseCopies
{
    /// <param name="file">The site's database; nothing else has it open.</param>
    /// <param name="templateId">The licence that is copied.</param>
    /// <param name="count">How many copies.</param>
    /// <param name="due">How many of them the calendar is due for: their end date was a minute ago.</param>
    /// <param name="known">Of how many the key is to be known.</param>
    public static async Task<IReadOnlyList<string>> AddAsync(string file, string templateId, int count, int due, int known)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await connection.OpenAsync();
        await ExecuteAsync(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;");
        var document = await RowAsync(connection, $"SELECT * FROM Document WHERE Id = (SELECT DocumentId FROM LicenseIndex WHERE ContentItemId = '{templateId}' LIMIT 1)");
        var templateDocument = Convert.ToInt64(document["Id"], CultureInfo.InvariantCulture);
        var number = (string)(await RowAsync(connection, $"SELECT LicenseNumber FROM LicenseIndex WHERE DocumentId = {templateDocument}"))["LicenseNumber"];
        var keyHash = (string)(await RowAsync(connection, $"SELECT KeyHash FROM LicenseIndex WHERE DocumentId = {templateDocument}"))["KeyHash"];
        var version = (string)(await RowAsync(connection, $"SELECT ContentItemVersionId FROM ContentItemIndex WHERE DocumentId = {templateDocument}"))["ContentItemVersionId"];
        var indexes = await IndexRowsAsync(connection, templateDocument);
        var keys = new List<string>();
        var secret = Encoding.UTF8.GetBytes(SiteProcess.KeyHashSecret);
        var next = Convert.ToInt64((await RowAsync(connection, "SELECT MAX(Id) AS Id FROM Document"))["Id"], CultureInfo.InvariantCulture) + 1_000_000;
        var ended = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1);

        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync();
        var insertDocument = Insert(connection, transaction, "Document", document);
        var insertRows = indexes.Select(index => (index.Row, Command: Insert(connection, transaction, index.Table, index.Row))).ToArray();
        for (var i = 0; i < count; i++)
        {
            var id = Text("4bench", i, 26);
            var hash = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
            if (i < known)
            {
                var key = LicenseKey.New("ENT");
                keys.Add(key.Reveal());
                hash = LicenseKeyVault.Hash(key, secret);
            }

            string Copy(string text) => text
                .Replace(templateId, id, StringComparison.Ordinal)
                .Replace(version, Text("4benchv", i, 26), StringComparison.Ordinal)
                .Replace(number, Text("ENT-209901-", i, 18), StringComparison.Ordinal)
                .Replace(keyHash, hash, StringComparison.Ordinal);

            var content = Copy((string)document["Content"]);
            if (i < due)
            {
                content = System.Text.RegularExpressions.Regex.Replace(content, "\"EndUtc\":\"[^\"]*\"", $"\"EndUtc\":\"{ended:yyyy-MM-ddTHH:mm:ssZ}\"");
            }

            Fill(insertDocument, document, (name, value) => name switch { "Id" => next + i, "Content" => content, _ => value });
            await insertDocument.ExecuteNonQueryAsync();
            foreach (var (row, command) in insertRows)
            {
                Fill(command, row, (name, value) => name switch
                {
                    "DocumentId" => next + i,
                    "NextOccasionUtc" or "EndUtc" when i < due => ended.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                    _ => value is string text ? Copy(text) : value,
                });
                await command.ExecuteNonQueryAsync();
            }
        }

        await using (var identifiers = connection.CreateCommand())
        {
            identifiers.Transaction = transaction;
            identifiers.CommandText = string.Create(CultureInfo.InvariantCulture, $"UPDATE Identifiers SET nextval = {next + count + 1000}");
            await identifiers.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();

        // No ANALYZE: nothing runs it on a site, and statistics that know only some tables mislead the planner.
        await ExecuteAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE);");
        return keys;
    }

    public static async Task<long> CountDueAsync(string file)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await connection.OpenAsync();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        var row = await RowAsync(connection, $"SELECT COUNT(*) AS N FROM LicenseIndex WHERE NextOccasionUtc <= '{now}'");
        return Convert.ToInt64(row["N"], CultureInfo.InvariantCulture);
    }

    private static async Task<List<(string Table, Dictionary<string, object> Row)>> IndexRowsAsync(SqliteConnection connection, long documentId)
    {
        var tables = new List<string>();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'DocumentId' WHERE m.type = 'table'";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                tables.Add(reader.GetString(0));
            }
        }

        var rows = new List<(string, Dictionary<string, object>)>();
        foreach (var table in tables)
        {
            var row = await RowAsync(connection, $"SELECT * FROM [{table}] WHERE DocumentId = {documentId}");
            if (row.Count > 0)
            {
                row.Remove("Id");
                rows.Add((table, row));
            }
        }

        return rows;
    }

    private static SqliteCommand Insert(SqliteConnection connection, SqliteTransaction transaction, string table, Dictionary<string, object> row)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            $"INSERT INTO [{table}] ({string.Join(", ", row.Keys.Select(name => $"[{name}]"))}) VALUES ({string.Join(", ", row.Keys.Select(name => "$" + name))})";
        foreach (var (name, value) in row)
        {
            command.Parameters.AddWithValue("$" + name, value);
        }

        return command;
    }

    private static void Fill(SqliteCommand command, Dictionary<string, object> row, Func<string, object, object> value)
    {
        foreach (var (name, template) in row)
        {
            command.Parameters["$" + name].Value = value(name, template);
        }
    }

    private static async Task<Dictionary<string, object>> RowAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var row = new Dictionary<string, object>();
        if (await reader.ReadAsync())
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                row[reader.GetName(i)] = reader.GetValue(i);
            }
        }

        return row;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static string Text(string prefix, int number, int length) =>
        prefix + number.ToString(CultureInfo.InvariantCulture).PadLeft(length - prefix.Length, '0');
}
