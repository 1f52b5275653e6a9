using System.Reflection;
using System.Runtime.Loader;

namespace DevCrm.Architecture.Tests.Reachability;

/// <summary>The assemblies of the host as it was built, loaded for reading.</summary>
internal sealed class BuiltHost : AssemblyLoadContext
{
    private readonly string _folder;

    public BuiltHost(string folder)
    {
        _folder = folder;
        var all = Directory.GetFiles(folder, "*.dll").Where(IsOurs).Order(StringComparer.Ordinal).Select(LoadFromAssemblyPath).ToList();
        Runtime = [.. all.Where(assembly => assembly.GetName().Name!.StartsWith("Sapling", StringComparison.Ordinal))];
        Modules = [.. all.Except(Runtime)];
    }

    public IReadOnlyList<Assembly> Runtime { get; }

    public IReadOnlyList<Assembly> Modules { get; }

    /// <summary>The build of the same configuration as these tests.</summary>
    public static BuiltHost Load()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        return new BuiltHost(Path.Combine(Repository.Root, "src", "DevCrm.Web", "bin", output.Parent!.Name, output.Name));
    }

    public bool Has(MemberInfo member) => Runtime.Contains(member.Module.Assembly) || Modules.Contains(member.Module.Assembly);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var file = Path.Combine(_folder, assemblyName.Name + ".dll");
        return File.Exists(file) ? LoadFromAssemblyPath(file) : null;
    }

    private static bool IsOurs(string file) =>
        Path.GetFileName(file) is { } name && (name.StartsWith("DevCrm.", StringComparison.Ordinal) || name.StartsWith("Sapling", StringComparison.Ordinal));
}
