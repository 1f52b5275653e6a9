using System.Reflection;

namespace Sapling.Data.Store;

/// <summary>Reads and sets a document's <c>Id</c> or <c>Version</c>, where its class has one that is a whole number.</summary>
internal abstract class NumberAccessor
{
    public abstract long Get(object item);

    public abstract void Set(object item, long value);

    public static NumberAccessor? For(Type type, string property)
    {
        var info = type.GetProperty(property, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance);
        if (info is not { GetMethod: not null, SetMethod: not null } || info.DeclaringType is not { IsValueType: false } owner)
        {
            return null;
        }

        var accessor = info.PropertyType == typeof(long) ? typeof(LongAccessor<>)
            : info.PropertyType == typeof(int) ? typeof(IntAccessor<>)
            : null;
        return accessor is null ? null : (NumberAccessor)Activator.CreateInstance(accessor.MakeGenericType(owner), info)!;
    }

    private sealed class LongAccessor<T>(PropertyInfo info) : NumberAccessor
    {
        private readonly Func<T, long> _get = info.GetMethod!.CreateDelegate<Func<T, long>>();
        private readonly Action<T, long> _set = info.SetMethod!.CreateDelegate<Action<T, long>>();

        public override long Get(object item) => _get((T)item);

        public override void Set(object item, long value) => _set((T)item, value);
    }

    private sealed class IntAccessor<T>(PropertyInfo info) : NumberAccessor
    {
        private readonly Func<T, int> _get = info.GetMethod!.CreateDelegate<Func<T, int>>();
        private readonly Action<T, int> _set = info.SetMethod!.CreateDelegate<Action<T, int>>();

        public override long Get(object item) => _get((T)item);

        public override void Set(object item, long value) => _set((T)item, checked((int)value));
    }
}
