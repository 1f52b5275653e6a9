using System.Text;
using DevCrm.Testing.Mail;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OrchardCore.Email;
using OrchardCore.Email.Smtp.Services;

namespace Sapling.Tests.Email;

public sealed class SmtpEmailProviderTests
{
    [Fact]
    public async Task Send_TextAndHtml_ArrivesWithBothAndItsHeaders()
    {
        await using var server = SmtpReceiver.Start();
        using var file = new MemoryStream(Encoding.UTF8.GetBytes("content"));

        var result = await Provider(server).SendAsync(new MailMessage
        {
            To = "Ann <ann@site.test>; bob@site.test",
            Bcc = "secret@site.test",
            ReplyTo = "help@site.test",
            Subject = "Größe & Gewicht",
            TextBody = "Grüße\n.und ein Punkt",
            HtmlBody = "<p>Grüße</p>",
            Attachments = { new MailMessageAttachment { Filename = "a.txt", Stream = file } },
        });

        Assert.True(result.Succeeded, string.Join(' ', result.Errors.Select(error => error.Message)));
        var mail = Assert.Single(server.Messages);
        Assert.Equal("sender@site.test", mail.From);
        Assert.Equal(["ann@site.test", "bob@site.test", "secret@site.test"], mail.Recipients);
        Assert.Equal("Größe & Gewicht", mail.Subject);
        Assert.Equal("Grüße\n.und ein Punkt", mail.Text!.ReplaceLineEndings("\n").TrimEnd());
        Assert.Equal("<p>Grüße</p>", mail.Html!.TrimEnd());
        Assert.Equal("help@site.test", mail.Header("Reply-To"));
        Assert.EndsWith("@site.test>", mail.Header("Message-ID"), StringComparison.Ordinal);
        Assert.DoesNotContain("secret@site.test", mail.Raw, StringComparison.Ordinal);
        Assert.Contains("a.txt", mail.Raw, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MAIL", 451)]
    [InlineData("RCPT", 550)]
    [InlineData("DATA", 554)]
    public async Task Send_ServerRefuses_FailsWithItsReasonAndWorksAgain(string command, int code)
    {
        await using var server = SmtpReceiver.Start();
        server.FailNext(command, code, "not today");
        var message = new MailMessage { To = "ann@site.test", Subject = "Hi", TextBody = "Hi" };

        var failed = await Provider(server).SendAsync(message);
        var sent = await Provider(server).SendAsync(message);

        Assert.False(failed.Succeeded);
        Assert.Contains("not today", failed.Errors.Single().Message.Value, StringComparison.Ordinal);
        Assert.True(sent.Succeeded);
        Assert.Single(server.Messages);
    }

    [Fact]
    public async Task Send_ServerAway_Fails()
    {
        var server = SmtpReceiver.Start();
        var provider = Provider(server);
        await server.DisposeAsync();

        var result = await provider.SendAsync(new MailMessage { To = "ann@site.test", Subject = "Hi", TextBody = "Hi" });

        Assert.False(result.Succeeded);
    }

    [Fact]
    public async Task Send_WithCredentials_Authenticates()
    {
        await using var server = SmtpReceiver.Start();
        server.Credentials = ("user", "pass");
        var message = new MailMessage { To = "ann@site.test", Subject = "Hi", TextBody = "Hi" };

        var without = await Provider(server).SendAsync(message);
        var with = await Provider(server, options =>
        {
            options.RequireCredentials = true;
            options.UserName = "user";
            options.Password = "pass";
        }).SendAsync(message);

        Assert.False(without.Succeeded);
        Assert.True(with.Succeeded);
    }

    [Fact]
    public async Task Send_ImplicitTls_IsRefusedInWords()
    {
        await using var server = SmtpReceiver.Start();

        var result = await Provider(server, options => options.EncryptionMethod = SmtpEncryptionMethod.SslTls)
            .SendAsync(new MailMessage { To = "ann@site.test", Subject = "Hi", TextBody = "Hi" });

        Assert.Contains("STARTTLS", result.Errors.Single().Message.Value, StringComparison.Ordinal);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task Send_PickupFolder_WritesBelowTheSitesFolderOnly()
    {
        var folder = Directory.CreateTempSubdirectory("sapling-pickup-");
        try
        {
            await using var server = SmtpReceiver.Start();
            var message = new MailMessage { To = "ann@site.test", Subject = "Hi", TextBody = "Hi" };
            DefaultSmtpEmailProvider At(string location) => Provider(server, options =>
            {
                options.DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory;
                options.PickupDirectoryLocationBase = Path.Combine(folder.FullName, "site");
                options.PickupDirectoryLocation = location;
            });

            Assert.True((await At("out").SendAsync(message)).Succeeded);
            Assert.False((await At("../outside").SendAsync(message)).Succeeded);

            Assert.Single(Directory.GetFiles(Path.Combine(folder.FullName, "site", "out"), "*.eml"));
            Assert.False(Directory.Exists(Path.Combine(folder.FullName, "outside")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static DefaultSmtpEmailProvider Provider(SmtpReceiver server, Action<DefaultSmtpOptions>? change = null)
    {
        var options = new DefaultSmtpOptions { IsEnabled = true, DefaultSender = "sender@site.test", Host = server.Host, Port = server.Port };
        change?.Invoke(options);
        return new DefaultSmtpEmailProvider(Options.Create(options), NullLogger<DefaultSmtpEmailProvider>.Instance, new PlainLocalizer());
    }

    private sealed class PlainLocalizer : IStringLocalizer<DefaultSmtpEmailProvider>
    {
        public LocalizedString this[string name] => new(name, name);

        public LocalizedString this[string name, params object[] arguments] => new(name, string.Format(null, name, arguments));

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
