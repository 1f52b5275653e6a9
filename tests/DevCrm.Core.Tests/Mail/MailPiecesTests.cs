using DevCrm.Core.Mail.Outgoing;
using DevCrm.Core.Mail.Templates;

namespace DevCrm.Core.Tests.Mail;

public class MailPiecesTests
{
    [Theory]
    [InlineData(null, "en")]
    [InlineData("", "en")]
    [InlineData("de", "de,en")]
    [InlineData("de-CH", "de-CH,de,en")]
    [InlineData("zh-Hant-TW", "zh-Hant-TW,zh-Hant,zh,en")]
    public void Languages_FromNarrowToEnglish(string? language, string expected) =>
        Assert.Equal(expected, string.Join(',', EmailTemplates.Languages(language)));

    [Fact]
    public void HtmlToText_KeepsParagraphsListsAndLinks()
    {
        const string html = """
            <html><head><style>p { color: red }</style></head><body>
            <p>Dear &amp; <b>near</b>,</p>
            <p>your key:<br>ENT-1</p>
            <ul><li>one</li><li>two</li></ul>
            <p><a href="https://x.example/a?b=1&amp;c=2">Download</a> <a href="https://y.example">https://y.example</a></p>
            <script>alert(1)</script></body></html>
            """;

        Assert.Equal(
            "Dear & near,\n\nyour key:\nENT-1\n\n- one\n- two\n\nDownload (https://x.example/a?b=1&c=2) https://y.example\n",
            HtmlToText.Convert(html));
    }

    [Fact]
    public void RetrySchedule_GrowsAndEnds()
    {
        var delays = Enumerable.Range(1, 20).Select(RetrySchedule.DelayAfter).TakeWhile(delay => delay is not null).ToArray();

        Assert.Equal(delays.Order(), delays);
        Assert.True(delays.Aggregate(TimeSpan.Zero, (sum, delay) => sum + delay!.Value) > TimeSpan.FromHours(24));
        Assert.Null(RetrySchedule.DelayAfter(delays.Length + 1));
    }

    [Fact]
    public void DedupeKeys_LongOnesStayDifferent()
    {
        var a = new string('k', 500) + "a";
        var b = new string('k', 500) + "b";

        Assert.Equal("short", DedupeKeys.Stored("short"));
        Assert.NotEqual(DedupeKeys.Stored(a), DedupeKeys.Stored(b));
        Assert.True(DedupeKeys.Stored(a).Length <= DedupeKeys.Length);
    }
}
