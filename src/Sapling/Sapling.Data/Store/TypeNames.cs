using System.Collections.Concurrent;
using System.Reflection;
using YesSql;

namespace Sapling.Data.Store;

/// <summary>
/// Document types under the names Orchard Core stores: full name and assembly. A type that Sapling carries in an assembly
/// of its own is named by the assembly it has there.
/// </summary>
internal sealed class TypeNames
{
    private static readonly Dictionary<string, string> OrchardAssemblies = new(StringComparer.Ordinal)
    {
        ["OrchardCore.BackgroundTasks.Models.BackgroundTaskDocument"] = "OrchardCore.BackgroundTasks",
        ["OrchardCore.ContentManagement.ContentItem"] = "OrchardCore.ContentManagement.Abstractions",
        ["OrchardCore.ContentManagement.Metadata.Records.ContentDefinitionRecord"] = "OrchardCore.ContentManagement.Abstractions",
        ["OrchardCore.Data.Migration.Records.DataMigrationRecord"] = "OrchardCore.Data",
        ["OrchardCore.Environment.Shell.Descriptor.Models.ShellDescriptor"] = "OrchardCore.Abstractions",
        ["OrchardCore.Roles.Models.RolesDocument"] = "OrchardCore.Roles",
        ["OrchardCore.Settings.SiteSettings"] = "OrchardCore.Settings",
        ["OrchardCore.Users.Models.User"] = "OrchardCore.Users.Core",
        ["OrchardCore.Workflows.Models.Workflow"] = "OrchardCore.Workflows.Abstractions",
        ["OrchardCore.Workflows.Models.WorkflowType"] = "OrchardCore.Workflows.Abstractions",
    };

    private readonly ConcurrentDictionary<Type, string> _names = [];
    private readonly ConcurrentDictionary<string, Type?> _types = new(StringComparer.Ordinal);

    public string this[Type t] => _names.GetOrAdd(t, Name);

    public Type? this[string s] => _types.GetOrAdd(s, Find);

    private string Name(Type type)
    {
        var name = type.GetCustomAttribute<SimplifiedTypeNameAttribute>()?.Name
            ?? $"{type.FullName}, {OrchardAssemblies.GetValueOrDefault(type.FullName!) ?? type.Assembly.GetName().Name}";
        _types[name] = type;
        return name;
    }

    private Type? Find(string name)
    {
        if (Type.GetType(name, throwOnError: false) is { } type)
        {
            return type;
        }

        var fullName = name.Split(',')[0];
        return AppDomain.CurrentDomain.GetAssemblies().Where(a => !a.IsDynamic).Select(a => a.GetType(fullName, throwOnError: false)).FirstOrDefault(t => t is not null);
    }
}
