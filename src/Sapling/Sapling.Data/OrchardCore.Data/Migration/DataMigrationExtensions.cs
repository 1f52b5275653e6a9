using System.Globalization;
using System.Reflection;

namespace OrchardCore.Data.Migration;

/// <summary>Runs the methods of a migration.</summary>
public static class DataMigrationExtensions
{
    private const BindingFlags Methods = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;

    /// <summary>Runs <c>Create</c> or <c>CreateAsync</c> and returns the version reached, 0 when there is neither.</summary>
    public static async Task<int> ExecuteCreateMethodAsync(this IDataMigration migration)
        => Find(migration, "Create") is { } create ? await InvokeAsync(migration, create) : 0;

    /// <summary>Runs <c>UpdateFromN</c> from the version given as long as there is a next one, and returns the version reached.</summary>
    public static async Task<int> ExecuteUpdateMethodsAsync(this IDataMigration migration, int version)
    {
        while (Update(migration, version) is { } update)
        {
            var reached = await InvokeAsync(migration, update);
            if (reached <= version)
            {
                throw new InvalidOperationException($"{migration.GetType()}.{update.Name} leads from version {version} to {reached}: a migration must lead on.");
            }

            version = reached;
        }

        return version;
    }

    internal static bool NeedsUpdate(this IDataMigration migration, int version)
        => version == 0 ? Find(migration, "Create") is not null : Update(migration, version) is not null;

    private static MethodInfo? Update(IDataMigration migration, int version)
        => Find(migration, "UpdateFrom" + version.ToString(CultureInfo.InvariantCulture));

    private static MethodInfo? Find(IDataMigration migration, string name)
    {
        var type = migration.GetType();
        return type.GetMethod(name, Methods, []) is { } method && (method.ReturnType == typeof(int) || method.ReturnType == typeof(Task<int>)) ? method
            : type.GetMethod(name + "Async", Methods, []) is { } async && async.ReturnType == typeof(Task<int>) ? async
            : null;
    }

    private static async Task<int> InvokeAsync(IDataMigration migration, MethodInfo method)
    {
        var result = method.Invoke(method.IsStatic ? null : migration, BindingFlags.DoNotWrapExceptions, null, null, null);
        return result is Task<int> task ? await task : (int)result!;
    }
}
