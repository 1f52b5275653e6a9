using System.IO;
using Microsoft.Extensions.Options;
using OrchardCore.Environment.Shell;

namespace DevCrm.Products.Packages;

/// <summary>The folders of the tenant's packages, side by side so that a rename between them is atomic.</summary>
internal sealed class PackageFolder
{
    public PackageFolder(IOptions<ShellOptions> options, ShellSettings settings)
        : this(Path.Combine(options.Value.ShellsApplicationDataPath, options.Value.ShellsContainerName, settings.Name, "Packages"))
    {
    }

    internal PackageFolder(string root)
    {
        Root = root;
        Incoming = Path.Combine(root, ".incoming");
    }

    public string Root { get; }

    public string Incoming { get; }

    public string TemporaryPath(string id) => Path.Combine(Incoming, id + ".part");

    /// <summary>Spread over folders by the end of the id: its beginning is much the same for ids made close together.</summary>
    public string FinalPath(string id) => Path.Combine(Root, id[^2..], id);
}
