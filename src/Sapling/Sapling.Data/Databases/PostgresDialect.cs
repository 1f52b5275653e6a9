using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sapling.Data.Databases;

/// <summary>PostgreSQL's SQL.</summary>
internal sealed class PostgresDialect : Dialect
{
    private const int LongestName = 62;

    public override string Name => "PostgreSql";

    public override string IdentityColumn => "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY";

    public override bool AddsForeignKeys => true;

    public override bool PrefixesIndexes => true;

    public override string ForUpdate => " FOR UPDATE";

    public override string QuoteForColumnName(string columnName) => $"\"{columnName}\"";

    public override string QuoteForTableName(string tableName, string? schema)
        => string.IsNullOrEmpty(schema) ? $"\"{tableName}\"" : $"\"{schema}\".\"{tableName}\"";

    public override string QuoteForAliasName(string alias) => $"\"{alias}\"";

    // One array parameter, so that the statement is the same for any number of values.
    public override string In(string expression, IReadOnlyList<object?> values, Func<object?, string> add)
    {
        var converted = values.Where(v => v is not null).Select(TryConvert).ToArray();
        var type = converted.Length == 0 ? typeof(string) : converted[0]!.GetType();
        var array = Array.CreateInstance(type, converted.Length);
        for (var i = 0; i < converted.Length; i++)
        {
            array.SetValue(converted[i]!.GetType() == type ? converted[i] : Convert.ChangeType(converted[i], type, CultureInfo.InvariantCulture), i);
        }

        return $"{expression} = ANY({add(array)})";
    }

    public override string Page(string? limit, string? offset)
        => (limit is null ? "" : $" LIMIT {limit}") + (offset is null ? "" : $" OFFSET {offset}");

    public override object? TryConvert(object? source) => source switch
    {
        // Index columns are "timestamp": the clock's reading counts, whatever the time zone of the database's session.
        DateTime d => DateTime.SpecifyKind(d, DateTimeKind.Unspecified),
        TimeSpan t => t.Ticks,
        sbyte s => (short)s,
        byte b => (short)b,
        ushort u => (int)u,
        uint u => (long)u,
        ulong u => (long)u,
        Enum => TryConvert(base.TryConvert(source)),
        _ => base.TryConvert(source),
    };

    public override string GetSqlValue(object? value) => value is bool b ? (b ? "TRUE" : "FALSE") : base.GetSqlValue(value);

    public override string TypeName(Type type, int? length)
    {
        var plain = Plain(type);
        return Type.GetTypeCode(plain) switch
        {
            TypeCode.Boolean => "boolean",
            TypeCode.Byte or TypeCode.SByte or TypeCode.Int16 or TypeCode.UInt16 => "int2",
            TypeCode.Int32 or TypeCode.UInt32 => "int4",
            TypeCode.Int64 or TypeCode.UInt64 => "int8",
            TypeCode.Single => "float4",
            TypeCode.Double => "float8",
            TypeCode.Decimal => "decimal(19, 5)",
            TypeCode.DateTime => "timestamp",
            TypeCode.Char => "char(1)",
            TypeCode.String when length > 4000 => "text",
            TypeCode.String => string.Create(CultureInfo.InvariantCulture, $"varchar({length ?? 255})"),
            _ when plain == typeof(DateTimeOffset) => "timestamptz",
            _ when plain == typeof(TimeSpan) => "int8",
            _ when plain == typeof(Guid) => "uuid",
            _ when plain == typeof(byte[]) || plain == typeof(object) => "bytea",
            _ => throw Unsupported(type),
        };
    }

    // Names longer than PostgreSQL keeps are replaced by their hash, spelled as YesSql spells it, so that either finds what the other made.
    public override string FormatName(string prefix, string name)
    {
        if (name.Length <= LongestName)
        {
            return name;
        }

        const string digits = "0123456789abcdefghjkmnpqrstvwxyz";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        var result = new StringBuilder(prefix);
        for (var part = 0; part < 4; part++)
        {
            var bits = BinaryPrimitives.ReadInt64LittleEndian(hash.AsSpan(part * 8));
            for (var shift = 60; shift >= 0; shift -= 5)
            {
                result.Append(digits[(int)(bits >> shift) & 31]);
            }
        }

        return result.ToString();
    }
}
