using DevCrm.Licenses.Drivers;
using DevCrm.Licenses.Keys;
using Microsoft.Extensions.Configuration;

namespace DevCrm.Licenses.Tests.Services;

public class SettingsTests
{
    [Theory]
    [InlineData("30, 7, 1", new[] { 30, 7, 1 })]
    [InlineData("1,7,7,30", new[] { 30, 7, 1 })]
    [InlineData("", new int[0])]
    [InlineData(null, new int[0])]
    public void ParseDays_Good_IsSortedAndDistinct(string? text, int[] expected) =>
        Assert.Equal(expected, LicenseSettingsDisplayDriver.ParseDays(text));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("seven")]
    [InlineData("7.5")]
    [InlineData("366")]
    [InlineData("99999999999")]
    public void ParseDays_Bad_IsRefused(string text) => Assert.Null(LicenseSettingsDisplayDriver.ParseDays(text));

    [Fact]
    public void KeyHashSecret_TooShort_NamesTheKey()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => KeyHashSecrets.ReadConfigured(Configuration("short")));

        Assert.Contains("DevCrm:Licenses:KeyHashSecret", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void KeyHashSecret_LongEnoughOrNone_IsTaken()
    {
        Assert.Equal(40, KeyHashSecrets.ReadConfigured(Configuration(new string('x', 40)))!.Length);
        Assert.Null(KeyHashSecrets.ReadConfigured(Configuration(null)));
    }

    private static IConfiguration Configuration(string? secret) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection([new KeyValuePair<string, string?>("DevCrm:Licenses:KeyHashSecret", secret)])
            .Build();
}
