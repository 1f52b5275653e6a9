using DevCrm.Core.Time;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace DevCrm.Core.Tests.Time;

public class ClockOffsetTests
{
    [Theory]
    [InlineData("P30D", "Development", 30 * 24)]
    [InlineData("-PT6H", "Testing", -6)]
    [InlineData("P1DT12H", "Testing", 36)]
    [InlineData("P30D", "Production", 0)]
    [InlineData("rubbish", "Production", 0)]
    [InlineData("", "Development", 0)]
    [InlineData(null, "Development", 0)]
    public void Read_OnlyWhereTimeMayBeMoved(string? text, string environment, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), ClockOffset.Read(Configuration(text), new FakeEnvironment(environment)));

    [Fact]
    public void Read_Nonsense_StopsTheStartWithTheKey()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => ClockOffset.Read(Configuration("30 days"), new FakeEnvironment("Development")));

        Assert.Contains("DevCrm:Clock:Offset", exception.Message, StringComparison.Ordinal);
    }

    private static IConfiguration Configuration(string? text) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [ClockOffset.Key] = text }).Build();

    private sealed class FakeEnvironment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
