using DevCrm.Architecture.Tests.Reachability;

namespace DevCrm.Architecture.Tests;

public sealed class UnusedCodeTests(ITestOutputHelper output)
{
    /// <summary>The goal is none. Until it is reached it only shrinks: lower the bound with every cut.</summary>
    private const int MostUnused = 20;

    private static readonly string[] Kept =
    [
        // The settings of the site are stored and read by recipes as Orchard Core has them, so that a site can move.
        "OrchardCore.Settings.ISite.",
        "OrchardCore.Settings.SiteSettings.",
    ];

    /// <summary>Prints what nothing reaches; with DEVCRM_UNUSED set also into the file it names.</summary>
    [Fact]
    public async Task EmbeddedRuntime_HasNothingThatNoModuleUses()
    {
        var unused = Unreached.Of(BuiltHost.Load()).Where(line => !Array.Exists(Kept, line.Contains)).ToList();

        unused.ForEach(output.WriteLine);
        if (Environment.GetEnvironmentVariable("DEVCRM_UNUSED") is { } file)
        {
            await File.WriteAllLinesAsync(file, unused, TestContext.Current.CancellationToken);
        }

        Assert.True(unused.Count <= MostUnused, $"{unused.Count} types and members of the runtime are used by no module, the first of them: {unused.FirstOrDefault()}");
    }
}
