namespace DevCrm.Testing.Hosting;

/// <summary>Where things lie in the working copy that the tests were built from.</summary>
public static class RepositoryPaths
{
    public static string Root { get; } = FindRoot();

    /// <summary>The built host, of the same configuration as these tests.</summary>
    public static string HostAssembly
    {
        get
        {
            var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
            var path = Path.Combine(Root, "src", "DevCrm.Web", "bin", configuration, "net10.0", "DevCrm.Web.dll");

            return File.Exists(path) ? path : throw new FileNotFoundException("The host is not built.", path);
        }
    }

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
