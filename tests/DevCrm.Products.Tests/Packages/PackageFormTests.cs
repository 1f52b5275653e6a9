using System.Text;
using DevCrm.Products.Packages;
using Microsoft.AspNetCore.Http;

namespace DevCrm.Products.Tests.Packages;

public class PackageFormTests
{
    [Fact]
    public async Task ReadAsync_StopsAtTheFile()
    {
        var form = await PackageForm.ReadAsync(Request("""
            --b
            Content-Disposition: form-data; name="__RequestVerificationToken"

            token
            --b
            Content-Disposition: form-data; name="platform"

            linux-x64
            --b
            Content-Disposition: form-data; name="file"; filename="C:\temp\app.zip"
            Content-Type: application/zip

            CONTENT
            --b--

            """), TestContext.Current.CancellationToken);

        Assert.Equal("token", form.Token);
        Assert.Equal("linux-x64", form.Platform);
        Assert.Equal("app.zip", form.FileName);
        using var reader = new StreamReader(form.File!);
        Assert.Equal("CONTENT", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ReadAsync_WithoutFile_HasNone()
    {
        var form = await PackageForm.ReadAsync(Request("""
            --b
            Content-Disposition: form-data; name="platform"

            any
            --b--

            """), TestContext.Current.CancellationToken);

        Assert.Null(form.File);
    }

    [Fact]
    public async Task File_BrokenOff_IsAnError()
    {
        var form = await PackageForm.ReadAsync(Request("""
            --b
            Content-Disposition: form-data; name="file"; filename="app.zip"

            half of it
            """), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(form.File!);

        await Assert.ThrowsAsync<IOException>(() => reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    private static HttpRequest Request(string body)
    {
        var context = new DefaultHttpContext();
        context.Request.ContentType = "multipart/form-data; boundary=b";
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body.ReplaceLineEndings("\r\n")));
        return context.Request;
    }
}
