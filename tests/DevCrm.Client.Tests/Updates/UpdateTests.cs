using DevCrm.Client.Tests.Stub;
using DevCrm.Client.Updates;
using Microsoft.AspNetCore.Http;

namespace DevCrm.Client.Tests.Updates;

public sealed class UpdateTests : ClientFixture
{
    [Fact]
    public async Task Update_IsTold_AndTheKeyIsInAHeaderAlone()
    {
        (string? Query, string? Authorization) seen = default;
        Site.Updates = context =>
        {
            seen = (context.Request.QueryString.Value, context.Request.Headers.Authorization);
            return context.Response.WriteAsJsonAsync(new
            {
                version = "2.1.0",
                channel = "stable",
                releasedAt = "2026-03-04T10:20:30Z",
                notes = "Better.",
                replacesWithdrawn = true,
                packages = new[] { new { id = "p", fileName = "a.zip", platform = "any", size = 5, sha256 = "00", sha512 = "11", url = "https://licenses.example.com/api/v1/downloads/p" } },
            });
        };

        var check = await Client(options => options.Version = "2.0.0+build 7").CheckForUpdateAsync("stable", Cancelled);

        Assert.Equal(("2.1.0", true, 5), (check.Update?.Version, check.Update!.ReplacesWithdrawn, check.Update.Packages.Single().Size));
        Assert.Equal("License " + LicenseKey, seen.Authorization);
        Assert.Equal("?product=ENT&channel=stable&version=2.0.0%2Bbuild%207", seen.Query);
    }

    [Fact]
    public async Task KeyInSeveralLines_IsSentInOne()
    {
        string? authorization = null;
        Site.Updates = context =>
        {
            authorization = context.Request.Headers.Authorization;
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        };

        var client = Client();
        client.UseKey(LicenseKey.Insert(9, "\r\n ") + "\n");

        Assert.Equal(new UpdateCheck(null), await client.CheckForUpdateAsync(cancellationToken: Cancelled));
        Assert.Equal("License " + LicenseKey, authorization);
    }

    [Fact]
    public async Task UpToDate_IsNothing()
    {
        Site.Updates = context =>
        {
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        };

        Assert.Equal(new UpdateCheck(null), await Client().CheckForUpdateAsync(cancellationToken: Cancelled));
    }

    [Fact]
    public async Task SiteAway_SaysSo()
    {
        Site.Updates = context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        };

        var check = await Client().CheckForUpdateAsync(cancellationToken: Cancelled);

        Assert.Null(check.Update);
        Assert.Contains("503", check.Fault, StringComparison.Ordinal);
    }
}
