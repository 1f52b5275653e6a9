using System.Net;
using DevCrm.Testing.Site;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Users.Services;
using Sapling.Users;

namespace Sapling.Tests.Users;

public sealed class SignInTests(UsersSite site) : IClassFixture<UsersSite>
{
    [Fact]
    public async Task SignIn_ByNameOrAddress_GivesTheSafeCookieAndGoesBack()
    {
        var user = await site.AddUserAsync();
        foreach (var name in new[] { user.UserName, user.Email.ToUpperInvariant(), $" {user.UserName} " })
        {
            using var visitor = site.Visitor();

            var page = await visitor.SignInAsync(name, UsersSite.Password, "/ChangePassword");

            Assert.Equal("/ChangePassword", page.Address.AbsolutePath);
        }
    }

    [Fact]
    public async Task SignIn_Cookie_IsHttpOnlyAndSameSite()
    {
        var user = await site.AddUserAsync();
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = site.Address };
        using var shown = await http.GetAsync(new Uri("/Login", UriKind.Relative));
        var html = await shown.Content.ReadAsStringAsync();
        var token = System.Text.RegularExpressions.Regex.Match(html, "__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["LoginForm.UserName"] = user.UserName,
            ["LoginForm.Password"] = UsersSite.Password,
            ["__RequestVerificationToken"] = token,
        });

        using var response = await http.PostAsync(new Uri("/Login", UriKind.Relative), content);

        var cookie = response.Headers.GetValues("Set-Cookie").Single(header => header.StartsWith("orchauth_Default=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("/", response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task SignIn_ReturnUrlOfAnotherSite_IsIgnored()
    {
        var user = await site.AddUserAsync();
        foreach (var evil in new[] { "https://evil.test/", "//evil.test", "/\\evil.test" })
        {
            using var visitor = site.Visitor();

            var page = await visitor.SignInAsync(user.UserName, UsersSite.Password, evil);

            Assert.Equal(site.Address.Host, page.Address.Host);
            Assert.Equal("/", page.Address.AbsolutePath);
        }
    }

    [Fact]
    public async Task SignIn_UnknownWrongDisabledAndLocked_GetTheSameAnswer()
    {
        var wrong = await site.AddUserAsync();
        var disabled = await site.AddUserAsync();
        var locked = await site.AddUserAsync();
        await site.InScopeAsync(async services =>
        {
            var users = services.GetRequiredService<IUserService>();
            return await users.DisableAsync((await users.GetUserAsync(disabled.UserName))!);
        });
        using var visitor = site.Visitor();
        for (var i = 0; i < 5; i++)
        {
            await visitor.SignInAsync(locked.UserName, "wrong");
        }

        var answers = new List<string>();
        foreach (var (name, password) in new[]
        {
            ("nobody", "wrong"), (wrong.UserName, "wrong"), (disabled.UserName, UsersSite.Password), (locked.UserName, UsersSite.Password),
        })
        {
            var page = await visitor.SignInAsync(name, password);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            answers.Add(page.Document.QuerySelector(".validation-summary-errors")!.TextContent.Trim());
        }

        Assert.Single(answers.Distinct());
        Assert.True((await site.ReadUserAsync(locked.UserId)).LockoutEndUtc > TimeProvider.System.GetUtcNow().UtcDateTime);
    }

    [Fact]
    public async Task SignIn_UnknownAndKnownName_TakeAboutTheSameTime()
    {
        // In turns, so that what else the machine does meets both. A fifth failure would lock the user.
        var (known, unknown) = (new List<double>(), new List<double>());
        for (var users = 0; users < 5; users++)
        {
            var user = await site.AddUserAsync();
            for (var i = 0; i < 4; i++)
            {
                known.Add(await TimeAsync(user.UserName));
                unknown.Add(await TimeAsync("nobody-at-all"));
            }
        }

        // The hash dominates both; without the decoy the ratio is far beyond this.
        Assert.InRange(Median(unknown) / Median(known), 0.4, 2.5);

        static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

        Task<double> TimeAsync(string name) => site.InScopeAsync(async services =>
        {
            var passwords = services.GetRequiredService<PasswordCheck>();
            var start = TimeProvider.System.GetTimestamp();
            Assert.Equal(PasswordVerdict.Wrong, (await passwords.CheckAsync(name, "wrong")).Verdict);
            return TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
        });
    }

    [Fact]
    public async Task LogOff_EndsTheSession()
    {
        var user = await site.AddUserAsync();
        using var visitor = site.Visitor();
        var page = await visitor.SignInAsync(user.UserName, UsersSite.Password, "/ChangePassword");
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token });
        using var response = await visitor.Http.PostAsync(new Uri("/Users/LogOff", UriKind.Relative), content);

        Assert.Equal("/Login", (await visitor.GetAsync("/ChangePassword")).Address.AbsolutePath);
    }

    [Fact]
    public async Task ChangePassword_WithTheCurrentOne_Changes()
    {
        var user = await site.AddUserAsync();
        using var visitor = site.Visitor();
        var page = await visitor.SignInAsync(user.UserName, UsersSite.Password, "/ChangePassword");

        var refused = await visitor.SubmitAsync(page, "form[action*='ChangePassword']", Fields("wrong", "New-Horse-8!"));
        var changed = await visitor.SubmitAsync(refused, "form[action*='ChangePassword']", Fields(UsersSite.Password, "New-Horse-8!"));

        Assert.Contains("not right", refused.Html, StringComparison.Ordinal);
        Assert.Equal("/ChangePasswordConfirmation", changed.Address.AbsolutePath);
        using var again = site.Visitor();
        Assert.Equal("/ChangePassword", (await again.SignInAsync(user.UserName, "New-Horse-8!", "/ChangePassword")).Address.AbsolutePath);

        static Dictionary<string, string> Fields(string current, string next) =>
            new() { ["CurrentPassword"] = current, ["Password"] = next, ["PasswordConfirmation"] = next };
    }

    [Fact]
    public async Task Page_ThatNeedsAUser_LeadsToLogin()
    {
        using var visitor = site.Visitor();

        var page = await visitor.GetAsync("/ChangePassword");

        Assert.Equal("/Login", page.Address.AbsolutePath);
        Assert.Contains("ReturnUrl=%2FChangePassword", page.Address.Query, StringComparison.Ordinal);
    }
}
