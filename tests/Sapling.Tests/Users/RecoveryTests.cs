using System.Text.RegularExpressions;
using DevCrm.Testing.Site;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.Users.Models;

namespace Sapling.Tests.Users;

public sealed partial class RecoveryTests(UsersSite site) : IClassFixture<UsersSite>
{
    private const string NewPassword = "Another-Horse-9!";

    [Fact]
    public async Task ForgotPassword_KnownAndUnknown_GetTheSameAnswerAndOnlyOneMail()
    {
        var user = await site.AddUserAsync();
        var before = site.Mail.Messages.Count;
        using var visitor = site.Visitor();

        var unknown = await AskAsync(visitor, "nobody@site.test");
        var known = await AskAsync(visitor, user.Email);

        Assert.Equal("/ForgotPasswordConfirmation", known.Address.AbsolutePath);
        Assert.Equal(unknown.Address, known.Address);
        Assert.Equal(unknown.Document.Body!.TextContent, known.Document.Body!.TextContent);
        var mail = (await site.Mail.WaitAsync(before + 1))[before];
        Assert.Equal([user.Email], mail.Recipients);
        Assert.Contains(user.UserName, mail.Html, StringComparison.Ordinal);
        Assert.NotNull(mail.Text);
    }

    [Fact]
    public async Task ResetPassword_WithTheMailedLink_WorksOnce()
    {
        var user = await site.AddUserAsync();
        var link = await MailedLinkAsync(user);
        using var visitor = site.Visitor();

        var done = await ResetAsync(visitor, link, user.Email);
        var second = await ResetAsync(visitor, link, user.Email);

        Assert.Equal("/ResetPasswordConfirmation", done.Address.AbsolutePath);
        Assert.Contains("no longer valid", second.Html, StringComparison.Ordinal);
        Assert.Equal("/ChangePassword", (await visitor.SignInAsync(user.UserName, NewPassword, "/ChangePassword")).Address.AbsolutePath);
    }

    [Fact]
    public async Task ResetPassword_LinkOfAnotherUserOrNobody_IsRefusedAlike()
    {
        var user = await site.AddUserAsync();
        var other = await site.AddUserAsync();
        var link = await MailedLinkAsync(user);
        using var visitor = site.Visitor();

        var answers = new[] { await ResetAsync(visitor, link, other.Email), await ResetAsync(visitor, link, "nobody@site.test") };

        Assert.Single(answers.Select(page => page.Document.QuerySelector(".validation-summary-errors")!.TextContent.Trim()).Distinct());
    }

    [Fact]
    public async Task ResetPassword_AfterItsLifetime_IsRefused()
    {
        var user = await site.AddUserAsync();
        var link = await MailedLinkAsync(user);
        var options = await site.InScopeAsync(services => Task.FromResult(services.GetRequiredService<IOptions<PasswordResetTokenProviderOptions>>().Value));
        var lifetime = options.TokenLifespan;
        options.TokenLifespan = TimeSpan.Zero;
        try
        {
            using var visitor = site.Visitor();

            var page = await ResetAsync(visitor, link, user.Email);

            Assert.Contains("no longer valid", page.Html, StringComparison.Ordinal);
        }
        finally
        {
            options.TokenLifespan = lifetime;
        }
    }

    [Fact]
    public async Task ResetPassword_WeakPassword_SaysWhyAndKeepsTheLink()
    {
        var user = await site.AddUserAsync();
        var link = await MailedLinkAsync(user);
        using var visitor = site.Visitor();

        var refused = await ResetAsync(visitor, link, user.Email, "short");
        var done = await ResetAsync(visitor, link, user.Email);

        Assert.NotEmpty(refused.Document.QuerySelectorAll(".field-validation-error"));
        Assert.Equal("/ResetPasswordConfirmation", done.Address.AbsolutePath);
    }

    private static async Task<SitePage> AskAsync(SiteClient visitor, string name) => await visitor.SubmitAsync(
        (await visitor.GetAsync("/ForgotPassword")).EnsureOk(),
        "form[action*='ForgotPassword']",
        new Dictionary<string, string> { ["ForgotPasswordForm.UsernameOrEmail"] = name });

    private static async Task<SitePage> ResetAsync(SiteClient visitor, string link, string name, string password = NewPassword) => await visitor.SubmitAsync(
        (await visitor.GetAsync(link)).EnsureOk(),
        "form[action*='ResetPassword']",
        new Dictionary<string, string>
        {
            ["ResetPasswordForm.UsernameOrEmail"] = name,
            ["ResetPasswordForm.NewPassword"] = password,
            ["ResetPasswordForm.PasswordConfirmation"] = password,
        });

    private async Task<string> MailedLinkAsync(User user)
    {
        var before = site.Mail.Messages.Count;
        using var visitor = site.Visitor();
        await AskAsync(visitor, user.UserName);
        var mail = (await site.Mail.WaitAsync(before + 1))[before];
        return System.Net.WebUtility.HtmlDecode(Link().Match(mail.Html!).Groups[1].Value);
    }

    [GeneratedRegex("href=\"([^\"]*ResetPassword[^\"]*)\"")]
    private static partial Regex Link();
}
