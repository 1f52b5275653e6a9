using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Email;
using OrchardCore.Infrastructure;
using Sapling.Tests.Users;

namespace Sapling.Tests.Email;

public sealed class EmailServiceTests(UsersSite site) : IClassFixture<UsersSite>
{
    [Fact]
    public async Task Send_WithoutAChoice_GoesByTheConfiguredServer()
    {
        var result = await SendAsync(new MailMessage { To = "ann@site.test", Subject = "Hello", HtmlBody = "<p>Hi</p>" });

        Assert.True(result.Succeeded);
        Assert.Contains(site.Mail.Messages, mail => mail.Subject == "Hello" && mail.From == "site@site.test");
    }

    [Fact]
    public async Task Send_InvalidMail_SaysWhatIsWrongAndSendsNothing()
    {
        var before = site.Mail.Connections;
        foreach (var (field, mail) in new (string, MailMessage)[]
        {
            ("To", new() { Subject = "No recipient" }),
            ("To", new() { To = "ann@site.test, not an address", Subject = "Hi" }),
            ("ReplyTo", new() { To = "ann@site.test", ReplyTo = "@", Subject = "Hi" }),
            ("Subject", new() { To = "ann@site.test", Subject = "Hi\r\nBcc: all@site.test" }),
            ("Subject", new() { To = "ann@site.test" }),
        })
        {
            var result = await SendAsync(mail);

            Assert.False(result.Succeeded);
            Assert.Equal(field, result.Errors.Single().Key);
        }

        Assert.Equal(before, site.Mail.Connections);
    }

    [Fact]
    public async Task Send_UnknownProvider_Fails() =>
        Assert.Contains("Pigeon", (await SendAsync(new MailMessage { To = "ann@site.test", Subject = "Hi" }, "Pigeon")).Errors.Single().Message.Value, StringComparison.Ordinal);

    private Task<Result> SendAsync(MailMessage mail, string? provider = null) => site.InScopeAsync(services =>
        services.GetRequiredService<IEmailService>().SendAsync(mail, provider));
}
