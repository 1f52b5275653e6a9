using System.Diagnostics;

namespace DevCrm.Benchmarks.Tests;

/// <summary>A benchmark runs for minutes: a mistyped option must not be found out from its figures.</summary>
public sealed class BenchmarkOptionsTests
{
    [Fact]
    public void Parse_OfGoodArguments_TakesEach()
    {
        var (validate, _) = BenchmarkOptions.Parse(["validate", "--scale", "5000", "--rounds", "1", "--seconds", "2"]);
        var (activate, _) = BenchmarkOptions.Parse(["activate", "--postgres", "Host=127.0.0.1"]);

        Assert.Equal(("validate", 5000, 2, 1), (validate!.Command, validate.Scale, validate.Seconds, validate.Rounds));
        Assert.Equal(("Host=127.0.0.1", 10, 3), (activate!.Postgres, activate.Seconds, activate.Rounds));
        Assert.Equal(1_000_000, BenchmarkOptions.Parse(["expiry"]).Options!.Scale);
    }

    [Theory]
    [InlineData("The command is missing.")]
    [InlineData("There is no command 'valdiate'.", "valdiate", "--scale", "5")]
    [InlineData("'validate' has no option '--sclae'.", "validate", "--sclae", "5")]
    [InlineData("'validate' has no option '5'.", "validate", "--scale", "5", "5")]
    [InlineData("'expiry' has no option '--postgres'.", "expiry", "--postgres", "Host=127.0.0.1")]
    [InlineData("'--rounds' needs a value.", "validate", "--scale", "5", "--rounds")]
    [InlineData("'--scale' needs a value.", "validate", "--scale", "--rounds", "5")]
    [InlineData("'--postgres' needs a value.", "activate", "--postgres", "")]
    [InlineData("'--scale' is '1e6'; it has to be a whole number from 1 on.", "validate", "--scale", "1e6")]
    [InlineData("'--rounds' is '0'; it has to be a whole number from 1 on.", "validate", "--rounds", "0")]
    [InlineData("'--seconds' is '-1'; it has to be a whole number from 1 on.", "validate", "--seconds", "-1")]
    public void Parse_OfBadArguments_SaysWhatIsWrong(string fault, params string[] args)
    {
        Assert.Equal((null, fault), BenchmarkOptions.Parse(args));
    }

    [Fact]
    public async Task Program_GivenAnUnknownOption_SaysSoAndExitsWith2()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(BenchmarkOptions).Assembly.Location, "validate", "--sclae", "5"]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, process.ExitCode);
        Assert.StartsWith("'validate' has no option '--sclae'.", said, StringComparison.Ordinal);
        Assert.Contains("--scale N", said, StringComparison.Ordinal);
    }
}
