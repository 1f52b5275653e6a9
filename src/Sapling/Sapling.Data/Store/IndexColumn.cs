using System.Data.Common;
using System.Globalization;
using System.Reflection;

namespace Sapling.Data.Store;

/// <summary>A property of an index class and its column, read and written without reflection per row.</summary>
internal abstract class IndexColumn(string name)
{
    public string Name => name;

    public abstract object? Get(object index);

    public abstract void Read(object index, DbDataReader reader, int ordinal);

    public static IndexColumn Create(PropertyInfo property)
        => (IndexColumn)Activator.CreateInstance(typeof(Typed<,>).MakeGenericType(property.DeclaringType!, property.PropertyType), property)!;

    private sealed class Typed<TIndex, TValue>(PropertyInfo property) : IndexColumn(property.Name)
    {
        private static readonly Func<DbDataReader, int, object> ReadValue = Reader(Nullable.GetUnderlyingType(typeof(TValue)) ?? typeof(TValue));
        private readonly Func<TIndex, TValue> _get = property.GetMethod!.CreateDelegate<Func<TIndex, TValue>>();
        private readonly Action<TIndex, TValue> _set = property.SetMethod!.CreateDelegate<Action<TIndex, TValue>>();

        public override object? Get(object index) => _get((TIndex)index);

        public override void Read(object index, DbDataReader reader, int ordinal)
        {
            if (!reader.IsDBNull(ordinal))
            {
                _set((TIndex)index, (TValue)ReadValue(reader, ordinal));
            }
        }
    }

    private static Func<DbDataReader, int, object> Reader(Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => (r, i) => r.GetValue(i) is string text ? Enum.Parse(type, text) : Enum.ToObject(type, r.GetValue(i)),
        TypeCode.String => (r, i) => r.GetString(i),
        TypeCode.Boolean => (r, i) => r.GetBoolean(i),
        TypeCode.Int32 => (r, i) => r.GetInt32(i),
        TypeCode.Int64 => (r, i) => r.GetInt64(i),
        TypeCode.Decimal => (r, i) => r.GetDecimal(i),
        TypeCode.Double => (r, i) => r.GetDouble(i),
        TypeCode.DateTime => (r, i) => r.GetDateTime(i),
        TypeCode.Char => (r, i) => r.GetString(i)[0],
        _ when type == typeof(Guid) => (r, i) => r.GetGuid(i),
        _ when type == typeof(DateTimeOffset) => (r, i) => new DateTimeOffset(DateTime.SpecifyKind(r.GetDateTime(i), DateTimeKind.Utc)),
        _ when type == typeof(TimeSpan) => (r, i) => r.GetValue(i) is long ticks ? new TimeSpan(ticks) : r.GetFieldValue<TimeSpan>(i),
        _ when type == typeof(byte[]) => (r, i) => r.GetFieldValue<byte[]>(i),
        TypeCode.Object => throw new NotSupportedException($"A property of an index cannot have the type {type}."),
        _ => (r, i) => Convert.ChangeType(r.GetValue(i), type, CultureInfo.InvariantCulture),
    };
}
