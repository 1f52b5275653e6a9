using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using DevCrm.Testing.Site;

namespace DevCrm.Products.Tests.Site;

public class DownloadTests(ProductsSite site)
{
    [Fact]
    public async Task Whole_HasNameTagDateAndTheHashedBytes()
    {
        using var response = await site.Staff.Http.GetAsync(new Uri(await site.PackageAddressAsync(), UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"", response.Headers.ETag?.Tag);
        Assert.Equal("application/zip", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.EndsWith(".zip", response.Content.Headers.ContentDisposition?.FileNameStar, StringComparison.Ordinal);
        Assert.NotNull(response.Content.Headers.LastModified);
        Assert.Contains("bytes", response.Headers.AcceptRanges);
        Assert.Equal("PK"u8.ToArray(), bytes[..2]);
    }

    [Fact]
    public async Task Ranges_TogetherAreTheWhole()
    {
        var address = await site.PackageAddressAsync();
        var whole = await site.Staff.Http.GetByteArrayAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        using var first = await SendAsync(address, request => request.Headers.Range = new RangeHeaderValue(0, 99));
        using var rest = await SendAsync(address, request => request.Headers.Range = new RangeHeaderValue(100, null));

        Assert.Equal(HttpStatusCode.PartialContent, first.StatusCode);
        Assert.Equal(HttpStatusCode.PartialContent, rest.StatusCode);
        Assert.Equal($"bytes 0-99/{whole.Length}", first.Content.Headers.ContentRange?.ToString());
        Assert.Equal(whole, (byte[])[.. await BytesAsync(first), .. await BytesAsync(rest)]);
    }

    [Fact]
    public async Task Range_BeyondTheEnd_Is416()
    {
        using var response = await SendAsync(await site.PackageAddressAsync(), request => request.Headers.Range = new RangeHeaderValue(1_000_000_000, null));

        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, response.StatusCode);
    }

    [Fact]
    public async Task IfRange_OtherFile_IsTheWhole()
    {
        using var response = await SendAsync(await site.PackageAddressAsync(), request =>
        {
            request.Headers.Range = new RangeHeaderValue(0, 9);
            request.Headers.IfRange = new RangeConditionHeaderValue("\"another\"");
        });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task IfNoneMatch_SameFile_Is304()
    {
        var address = await site.PackageAddressAsync();
        using var head = await SendAsync(address, request => request.Method = HttpMethod.Head);

        using var response = await SendAsync(address, request => request.Headers.IfNoneMatch.Add(head.Headers.ETag!));

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.True(head.Content.Headers.ContentLength > 0);
        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
    }

    [Fact]
    public async Task Refusals_LookAllTheSame()
    {
        using var stranger = new SiteClient(site.Host.BaseAddress);
        var address = await site.PackageAddressAsync();

        using var anonymous = await stranger.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        using var missing = await stranger.Http.GetAsync(new Uri("/api/v1/downloads/4nosuchpackage000000000000", UriKind.Relative), TestContext.Current.CancellationToken);
        using var signedIn = await site.Staff.Http.GetAsync(new Uri("/api/v1/downloads/4nosuchpackage000000000000", UriKind.Relative), TestContext.Current.CancellationToken);

        var answers = await Task.WhenAll(new[] { anonymous, missing, signedIn }.Select(Signature));
        Assert.Single(answers.Distinct(StringComparer.Ordinal));
        Assert.StartsWith("NotFound", answers[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_IsOfferedToNobody()
    {
        var page = await site.PackagesPageAsync("4demoreleaseent02010000004");
        using var uploaded = await site.UploadAsync(page, "draft-only.zip", new ByteArrayContent(ProductsSite.Zip()));
        var listed = await site.PackagesPageAsync("4demoreleaseent02010000004");
        var address = listed.Document.QuerySelectorAll("a").First(link => link.TextContent.Contains("draft-only.zip", StringComparison.Ordinal)).GetAttribute("href")!;

        using var response = await SendAsync(address, _ => { });

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Published_IsOffered_YankedIsNot()
    {
        const string release = "4demoreleaseent02000000003";
        using var uploaded = await site.UploadAsync(await site.PackagesPageAsync(release), "published.zip", new ByteArrayContent(ProductsSite.Zip()));
        var listed = await site.PackagesPageAsync(release);
        var address = listed.Document.QuerySelectorAll("a").First(link => link.TextContent.Contains("published.zip", StringComparison.Ordinal)).GetAttribute("href")!;

        await EditAsync(release, []);
        using var offered = await SendAsync(address, _ => { });
        await EditAsync(release, new() { ["ReleasePart.Yanked"] = "true" });
        using var yanked = await SendAsync(address, _ => { });
        await EditAsync(release, new() { ["ReleasePart.Yanked"] = "false" });

        Assert.Equal(HttpStatusCode.OK, offered.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, yanked.StatusCode);
    }

    [Fact]
    public async Task Editor_WrongVersion_SaysSoAtTheField()
    {
        var page = (await site.Staff.GetAsync($"/Admin/Contents/ContentItems/{ProductsSite.ReleaseId}/Edit")).EnsureOk();

        var answer = await site.Staff.SubmitAsync(
            page, "form[action$='/Edit']", new Dictionary<string, string> { ["ReleasePart.Version"] = "1.0" }, "submit.Publish");

        Assert.Contains("Semantic Versioning", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Granted_IsInTheLog()
    {
        using var response = await SendAsync(await site.PackageAddressAsync(), _ => { });

        var log = (await site.Staff.GetAsync("/Admin/devcrm/downloads")).EnsureOk();

        Assert.Contains(response.Content.Headers.ContentDisposition!.FileNameStar!, log.Text, StringComparison.Ordinal);
        Assert.Contains("admin", log.Text, StringComparison.Ordinal);
    }

    private async Task EditAsync(string releaseId, Dictionary<string, string> values)
    {
        var page = (await site.Staff.GetAsync($"/Admin/Contents/ContentItems/{releaseId}/Edit")).EnsureOk();
        (await site.Staff.SubmitAsync(page, "form[action$='/Edit']", values, "submit.Publish")).EnsureOk();
    }

    private async Task<HttpResponseMessage> SendAsync(string address, Action<HttpRequestMessage> prepare)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        prepare(request);
        return await site.Staff.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<byte[]> BytesAsync(HttpResponseMessage response) => response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

    /// <summary>What a caller can see, without the trace id that is new each time.</summary>
    private static async Task<string> Signature(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var trace = body.IndexOf("\"traceId\"", StringComparison.Ordinal);
        var headers = string.Join(",", response.Headers.Concat(response.Content.Headers)
            .Where(header => header.Key is not ("Date" or "Content-Length" or "Set-Cookie"))
            // They count an address's requests, whatever is asked for.
            .Where(header => !header.Key.StartsWith("RateLimit-", StringComparison.Ordinal))
            .Select(header => header.Key + "=" + string.Join(";", header.Value)).Order(StringComparer.Ordinal));
        return $"{response.StatusCode}|{headers}|{(trace < 0 ? body : body[..trace])}";
    }
}
