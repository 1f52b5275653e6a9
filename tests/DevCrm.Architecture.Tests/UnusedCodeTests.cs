using DevCrm.Architecture.Tests.Reachability;

namespace DevCrm.Architecture.Tests;

public sealed class UnusedCodeTests(ITestOutputHelper output)
{
    /// <summary>Prints what nothing reaches; with DEVCRM_UNUSED set also into the file it names.</summary>
    [Fact]
    public async Task EmbeddedRuntime_HasNothingThatNoModuleUses()
    {
        var unused = Unreached.Of(BuiltHost.Load()).ToList();

        unused.ForEach(output.WriteLine);
        if (Environment.GetEnvironmentVariable("DEVCRM_UNUSED") is { } file)
        {
            await File.WriteAllLinesAsync(file, unused, TestContext.Current.CancellationToken);
        }
    }
}
