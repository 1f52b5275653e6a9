using System.Reflection;
using System.Text.Json;

namespace Sapling.Extensions;

/// <summary>Finds the assemblies the application consists of, without asking each file of its folder.</summary>
internal static class ApplicationAssemblies
{
    public static IReadOnlyList<Assembly> Load(string applicationName)
    {
        var names = Directory.EnumerateFiles(AppContext.BaseDirectory, "*.deps.json").SelectMany(ProjectsIn).ToHashSet(StringComparer.Ordinal);
        names.Add(applicationName);
        names.Add("Sapling");

        var assemblies = new List<Assembly>();
        foreach (var name in names)
        {
            if (File.Exists(Path.Combine(AppContext.BaseDirectory, name + ".dll")))
            {
                assemblies.Add(Assembly.Load(new AssemblyName(name)));
            }
        }

        return assemblies;
    }

    // The host knows its modules only from the project file: its code names none of them, so the compiler leaves them out
    // of the assembly's references, but not out of the dependency file. Packages that are modules are marked by their name.
    private static IEnumerable<string> ProjectsIn(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        foreach (var library in json.RootElement.GetProperty("libraries").EnumerateObject())
        {
            if (library.Value.GetProperty("type").ValueEquals("project"))
            {
                yield return library.Name[..library.Name.IndexOf('/', StringComparison.Ordinal)];
            }
        }
    }
}
