using System.Xml.Linq;

namespace DevCrm.Architecture.Tests;

public sealed class LayeringTests
{
    [Fact]
    public void Modules_ReferenceOnlyModulesBelowThem()
    {
        var projects = Repository.Files("src/Modules", ".csproj").ToList();
        Assert.NotEmpty(projects);

        foreach (var project in projects)
        {
            var name = Path.GetFileNameWithoutExtension(project);
            var rank = Array.IndexOf(Repository.ModulesBottomUp, name);
            Assert.True(rank >= 0, $"{name} has no place in the order of modules.");

            foreach (var reference in References(project))
            {
                var other = Array.IndexOf(Repository.ModulesBottomUp, reference);
                Assert.True(other >= 0 && other < rank, $"{name} references {reference}, which is not below it.");
            }
        }
    }

    [Fact]
    public void Modules_NameNoNamespaceOfAModuleAboveThem()
    {
        foreach (var file in Repository.Files("src/Modules", ".cs", ".cshtml"))
        {
            var name = Repository.Relative(file).Split('/')[2];
            var text = File.ReadAllText(file);

            foreach (var above in Repository.ModulesBottomUp.SkipWhile(module => module != name).Skip(1))
            {
                Assert.False(
                    text.Contains($"using {above}.", StringComparison.Ordinal) || text.Contains($"using {above};", StringComparison.Ordinal),
                    $"{Repository.Relative(file)} uses {above}, which is above it.");
            }
        }
    }

    [Fact]
    public void ModulesAndThemes_NeverNameTheEmbeddedRuntime()
    {
        foreach (var file in Repository.Files("src/Modules", ".cs", ".cshtml", ".csproj", ".json", ".js")
            .Concat(Repository.Files("src/Themes", ".cs", ".cshtml", ".csproj", ".json", ".js")))
        {
            Assert.False(File.ReadAllText(file).Contains("Sapling", StringComparison.Ordinal), $"{Repository.Relative(file)} names the embedded runtime.");
        }
    }

    [Fact]
    public void EmbeddedRuntime_NamesNoModule()
    {
        foreach (var file in Repository.Files("src/Sapling", ".cs", ".cshtml", ".csproj"))
        {
            Assert.False(File.ReadAllText(file).Contains("DevCrm.", StringComparison.Ordinal), $"{Repository.Relative(file)} names a module.");
        }
    }

    /// <summary>The goal is 15,000 lines. Until it is reached the runtime only shrinks: lower the bound with every cut.</summary>
    [Fact]
    public void EmbeddedRuntime_DoesNotGrow()
    {
        var lines = Repository.Files("src/Sapling", ".cs", ".cshtml", ".js", ".css").Sum(file => File.ReadLines(file).Count());

        Assert.InRange(lines, 1, 35_717);
    }

    [Fact]
    public void Modules_UseOnlyOrchardPackages()
    {
        foreach (var project in Repository.Files("src/Modules", ".csproj").Concat(Repository.Files("src/Themes", ".csproj")))
        {
            Assert.Empty(XDocument.Load(project).Descendants("PackageReference").Select(element => element.Attribute("Include")?.Value));
        }
    }

    private static IEnumerable<string> References(string project) =>
        XDocument.Load(project).Descendants("ProjectReference")
            .Select(element => Path.GetFileNameWithoutExtension(element.Attribute("Include")!.Value.Replace('\\', '/')));
}
