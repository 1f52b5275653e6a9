namespace DevCrm.Architecture.Tests;

/// <summary>The sources that the rules are held against.</summary>
internal static class Repository
{
    /// <summary>The modules from the bottom to the top: each may use those before it.</summary>
    public static readonly string[] ModulesBottomUp =
    [
        "DevCrm.Core", "DevCrm.Api", "DevCrm.Accounts", "DevCrm.Products", "DevCrm.Licenses", "DevCrm.Billing",
        "DevCrm.Sales", "DevCrm.Campaigns", "DevCrm.Portal", "DevCrm.Dashboards",
    ];

    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Files(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(file => extensions.Contains(Path.GetExtension(file)))
            .Where(file => !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"));

    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DevCrm.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
