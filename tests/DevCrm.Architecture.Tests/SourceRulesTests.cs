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

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(UtcNow|Now|Today)\b")]
    private static partial Regex StaticClock();

    [GeneratedRegex(@"catch\s*(\([^)]*\))?\s*\{\s*\}")]
    private static partial Regex EmptyCatch();

    [GeneratedRegex(@"NotImplementedException|\bTODO\b|\bFIXME\b|\bHACK\b")]
    private static partial Regex Unfinished();
}
