using Sapling.DisplayManagement;

namespace Sapling.Tests.Display;

public sealed class HtmlSanitizerTests
{
    private readonly HtmlSanitizer _sanitizer = new();

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("<a href=\" java\nscript:alert(1)\">x</a>")]
    [InlineData("<a href=\"&#106;avascript&colon;alert(1)\">x</a>")]
    [InlineData("<a href=\"data:text/html,<script>alert(1)</script>\">x</a>")]
    [InlineData("<a href=\"vbscript:alert(1)\">x</a>")]
    [InlineData("<svg><script>alert(1)</script></svg>")]
    [InlineData("<svg onload=alert(1)>")]
    [InlineData("<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">")]
    [InlineData("<iframe src=\"https://example.com\"></iframe>")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">")]
    [InlineData("<form action=\"https://evil.example\"><input type=submit></form>")]
    [InlineData("<style>body{background:url(javascript:alert(1))}</style>")]
    [InlineData("<p style=\"background:url(javascript:alert(1))\">x</p>")]
    [InlineData("<!--<script>alert(1)</script>-->")]
    [InlineData("<base href=\"https://evil.example/\">")]
    [InlineData("<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">")]
    [InlineData("<object data=\"javascript:alert(1)\"></object>")]
    [InlineData("<template><script>alert(1)</script></template>")]
    [InlineData("<p id=x tabindex=1 onfocus=alert(1)>x</p>")]
    public void Attack_LeavesNothingThatRuns(string html)
    {
        var clean = _sanitizer.Sanitize(html);

        foreach (var trace in new[] { "<script", "javascript", "vbscript", "data:", " onerror", "onload", "onfocus", "<iframe", "<svg", "<math", "<style", "style=", "<form", "<base", "<meta", "<object", "<template", "<!--" })
        {
            Assert.DoesNotContain(trace, clean, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(clean, _sanitizer.Sanitize(clean));
    }

    [Theory]
    [InlineData("<h2 id=\"new\">New</h2>\n<ul><li><strong>a</strong> <code>b &lt; c</code></li></ul>")]
    [InlineData("<table><thead><tr><th align=\"right\">a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>")]
    [InlineData("<p><img src=\"/media/a.png\" alt=\"A\"> <em>x</em></p>")]
    [InlineData("<pre><code class=\"language-csharp\">var x = 1;</code></pre>")]
    public void Notes_StayAsTheyAre(string html) => Assert.Equal(html, _sanitizer.Sanitize(html));

    [Fact]
    public void Links_KeepTheirAddressAndSayNothingOfUs()
        => Assert.Equal("<a href=\"https://example.com/a?b=c:d\" rel=\"noopener nofollow\">x</a>", _sanitizer.Sanitize("<a href=\"https://example.com/a?b=c:d\" target=_top>x</a>"));

    [Fact]
    public void UnknownElements_AreReplacedByTheirContent() => Assert.Equal("<b>x</b>", _sanitizer.Sanitize("<blink><b>x</b></blink>"));
}
