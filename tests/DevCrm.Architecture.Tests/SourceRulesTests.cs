using System.Text.RegularExpressions;

namespace DevCrm.Architecture.Tests;

public sealed partial class SourceRulesTests
{
    [Fact]
    public void Source_ReadsTheTimeOnlyThroughAClock()
    {
        foreach (var file in Repository.Files("src", ".cs", ".cshtml"))
        {
            Assert.False(StaticClock().IsMatch(File.ReadAllText(file)), $"{Repository.Relative(file)} reads the static clock.");
        }
    }

    [Fact]
    public void Source_HasNoEmptyCatchAndNothingUnfinished()
    {
        foreach (var file in Repository.Files("src", ".cs", ".cshtml"))
        {
            var text = File.ReadAllText(file);
            Assert.False(EmptyCatch().IsMatch(text), $"{Repository.Relative(file)} swallows a fault.");
            Assert.False(Unfinished().IsMatch(text), $"{Repository.Relative(file)} is unfinished.");
        }
    }

    [Fact]
    public void Source_FilesStayShort()
    {
        foreach (var file in Repository.Files("src", ".cs", ".cshtml").Concat(Repository.Files("tests", ".cs")))
        {
            var lines = File.ReadLines(file).Count();
            Assert.True(lines <= 400, $"{Repository.Relative(file)} has {lines} lines.");
        }
    }

    /// <summary>
    /// Orchard Core's admin asks before what has data-url-af. It writes title and message into the page as markup, so what somebody typed must
    /// not be in them, and it sends a confirmed button's form to the form's own address.
    /// </summary>
    [Fact]
    public void ModuleViews_AskAsOrchardCoreDoes()
    {
        var asking = 0;
        foreach (var file in Repository.Files("src/Modules", ".cshtml").Concat(Repository.Files("src/Themes", ".cshtml")))
        {
            foreach (var line in File.ReadLines(file))
            {
                Assert.False(line.Contains("data-ta-", StringComparison.Ordinal), $"{Repository.Relative(file)} uses what only the embedded runtime has.");
                if (line.Contains("data-url-af", StringComparison.Ordinal))
                {
                    asking++;
                    Assert.True(StaticTexts().IsMatch(line), $"{Repository.Relative(file)} asks with a text that is not fixed, or with none.");
                    Assert.False(line.Contains("formaction", StringComparison.Ordinal), $"{Repository.Relative(file)} asks before a button whose formaction is not looked at.");
                }
            }
        }

        Assert.NotEqual(0, asking);
    }

    [GeneratedRegex("""data-title="@T\["[^"{]+"\]" data-message="@T\["[^"{]+"\]""")]
    private static partial Regex StaticTexts();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(UtcNow|Now|Today)\b")]
    private static partial Regex StaticClock();

    [GeneratedRegex(@"catch\s*(\([^)]*\))?\s*\{\s*\}")]
    private static partial Regex EmptyCatch();

    [GeneratedRegex(@"NotImplementedException|\bTODO\b|\bFIXME\b|\bHACK\b")]
    private static partial Regex Unfinished();
}
