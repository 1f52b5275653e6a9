using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace DevCrm.Products.Tests.Site;

public class UploadTests(ProductsSite site)
{
    [Fact]
    public async Task Body_Whole_IsStoredHashedAndListed()
    {
        var page = await site.PackagesPageAsync();
        var bytes = ProductsSite.Zip(300_000);

        using var response = await site.UploadAsync(page, "streamed.zip", new ByteArrayContent(bytes));

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), (string?)answer["sha256"]);
        Assert.Equal(bytes.Length, (int)answer["size"]!);
        Assert.Contains("streamed.zip", (await site.PackagesPageAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_WithoutScript_IsStored()
    {
        var page = await site.PackagesPageAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(ProductsSite.Token(page)), "__RequestVerificationToken" },
            { new StringContent("linux-x64"), "platform" },
            { new ByteArrayContent(ProductsSite.Zip()), "file", "by-form.zip" },
        };

        using var response = await site.Staff.Http.PostAsync(new Uri(page.Address, ProductsSite.UploadAddress(page)), form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var text = (await site.PackagesPageAsync()).Text;
        Assert.Contains("by-form.zip", text, StringComparison.Ordinal);
        Assert.Contains("linux-x64", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page.html", "PK", "type")]
    [InlineData("..zip", "PK", "letters")]
    [InlineData("fake.zip", "<html>", "content")]
    [InlineData("empty.zip", "", "empty")]
    public async Task Body_ThatIsNoPackage_IsRefusedAndLeavesNothing(string name, string content, string reason)
    {
        var page = await site.PackagesPageAsync();
        var before = site.StoredFiles();

        using var response = await site.UploadAsync(page, name, new ByteArrayContent(Encoding.Latin1.GetBytes(content)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(reason, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(before, site.StoredFiles());
    }

    [Fact]
    public async Task Body_SameNameTwice_IsRefused()
    {
        var page = await site.PackagesPageAsync();
        using var first = await site.UploadAsync(page, "twice.zip", new ByteArrayContent(ProductsSite.Zip()));
        var before = site.StoredFiles();

        using var second = await site.UploadAsync(page, "twice.zip", new ByteArrayContent(ProductsSite.Zip()));

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.Equal(before, site.StoredFiles());
    }

    [Fact]
    public async Task Bodies_AtTheSameTime_AllArrive()
    {
        var page = await site.PackagesPageAsync();

        var responses = await Task.WhenAll(Enumerable.Range(1, 4).Select(i =>
            site.UploadAsync(page, $"parallel-{i}.zip", new ByteArrayContent(ProductsSite.Zip()))));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.Created, response.StatusCode));
        var text = (await site.PackagesPageAsync()).Text;
        Assert.All(Enumerable.Range(1, 4), i => Assert.Contains($"parallel-{i}.zip", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Body_WithoutToken_IsRefused()
    {
        var page = await site.PackagesPageAsync();
        var before = site.StoredFiles();

        using var response = await site.UploadAsync(page, "forged.zip", new ByteArrayContent(ProductsSite.Zip()), token: "x");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(before, site.StoredFiles());
    }

    [Fact]
    public async Task Body_BrokenOff_LeavesNothing()
    {
        var page = await site.PackagesPageAsync();
        var before = site.StoredFiles();
        var incoming = Path.Combine(site.PackageFolder, ".incoming");

        using var content = new StreamContent(new BreakingStream(ProductsSite.Zip(2_000_000)));
        content.Headers.ContentLength = 50_000_000;
        await Assert.ThrowsAsync<HttpRequestException>(() => site.UploadAsync(page, "broken.zip", content));

        await WaitAsync(() => !Directory.Exists(incoming) || Directory.GetFiles(incoming).Length == 0);
        Assert.Equal(before, site.StoredFiles());
        Assert.DoesNotContain("broken.zip", (await site.PackagesPageAsync()).Text, StringComparison.Ordinal);
    }

    private static async Task WaitAsync(Func<bool> condition)
    {
        for (var i = 0; i < 1200 && !condition(); i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.True(condition());
    }

    /// <summary>A file whose disk is pulled out half-way.</summary>
    private sealed class BreakingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is var read and > 0 ? read : throw new IOException("Pulled out.");

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            CopyAndBreakAsync(destination, cancellationToken);

        private async Task CopyAndBreakAsync(Stream destination, CancellationToken cancellationToken)
        {
            await destination.WriteAsync(ToArray(), cancellationToken);
            await destination.FlushAsync(cancellationToken);
            throw new IOException("Pulled out.");
        }
    }
}
