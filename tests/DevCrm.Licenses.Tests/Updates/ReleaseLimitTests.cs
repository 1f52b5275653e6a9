using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DevCrm.Licenses.Keys;
using DevCrm.Licenses.Tests.Site;
using DevCrm.Testing;

namespace DevCrm.Licenses.Tests.Updates;

/// <summary>Looking for updates is limited like the other routes for programs, so that it is no way round to guess keys.</summary>
public sealed class ReleaseLimitTests
{
    [Fact]
    public async Task Latest_OneKeyTooOften_AndTooManyWrongKeys_AreRefused()
    {
        await using var site = await LicenseSite.StartAsync(Databases.Sqlite, new Dictionary<string, string?>
        {
            ["DevCrm:Api:RateLimits:LicenseKey:Permits"] = "2",
            ["DevCrm:Api:RateLimits:LicenseKey:Window"] = "00:10:00",
            ["DevCrm:Api:RateLimits:WrongKeys:Permits"] = "3",
        });
        using var program = new HttpClient { BaseAddress = site.Address };
        var (often, other) = (await KeyAsync(site), await KeyAsync(site));

        // Another spelling is the same key.
        Assert.Equal(HttpStatusCode.OK, await AskAsync(program, often));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(program, often.ToLowerInvariant()));
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(program, often));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(program, other));

        for (var guess = 0; guess < 3; guess++)
        {
            Assert.Equal(HttpStatusCode.NoContent, await AskAsync(program, LicenseKey.New("ENT").Reveal()));
        }

        // A right key is refused as well: otherwise it could be told from the wrong ones.
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(program, LicenseKey.New("ENT").Reveal()));
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(program, other));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(program, key: null));

        // Guesses are counted together, whatever the route.
        using var validation = await program.PostAsJsonAsync(new Uri("/api/v1/licenses/validate", UriKind.Relative), new { key = other });
        Assert.Equal(HttpStatusCode.TooManyRequests, validation.StatusCode);
    }

    private static async Task<string> KeyAsync(LicenseSite site)
    {
        var license = await site.IssueAsync();
        return (await site.WithLicensesAsync(licenses => licenses.RevealKeyAsync(license.Id)))!;
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient program, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/releases/latest?product=ENT", UriKind.Relative));
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("License", key);
        using var response = await program.SendAsync(request);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
            Assert.Equal("rate_limited", (string?)problem["code"]);
            Assert.NotNull(response.Headers.RetryAfter);
        }

        return response.StatusCode;
    }
}
