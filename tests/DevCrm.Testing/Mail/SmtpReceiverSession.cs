using System.Net.Sockets;
using System.Text;

namespace DevCrm.Testing.Mail;

/// <summary>One connection to the <see cref="SmtpReceiver"/>.</summary>
internal sealed class SmtpReceiverSession(SmtpReceiver receiver, TcpClient client)
{
    private readonly List<string> _recipients = [];
    private string _from = "";
    private bool _authenticated;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var _ = client;
        await using var stream = client.GetStream();
        // Bytes must survive unchanged, whatever the message's charset is.
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        try
        {
            await writer.WriteLineAsync("220 smtp.test ESMTP");
            while (await reader.ReadLineAsync(cancellationToken) is { } line)
            {
                if (line.Equals("QUIT", StringComparison.OrdinalIgnoreCase))
                {
                    await writer.WriteLineAsync("221 bye");
                    return;
                }

                await writer.WriteLineAsync(await AnswerAsync(line, reader, writer, cancellationToken));
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The client hung up, or the test is over.
        }
    }

    private async Task<string> AnswerAsync(string line, StreamReader reader, StreamWriter writer, CancellationToken cancellationToken)
    {
        var command = line.Split([' ', ':'], 2)[0].ToUpperInvariant();
        if (receiver.TakeFailure(command) is { } failure)
        {
            return $"{failure.Code} {failure.Text}";
        }

        switch (command)
        {
            case "EHLO":
                return receiver.Credentials is null ? "250 smtp.test" : "250-smtp.test\r\n250 AUTH LOGIN PLAIN";
            case "HELO" or "NOOP":
                return "250 ok";
            case "RSET":
                _recipients.Clear();
                return "250 ok";
            case "AUTH":
                return await AuthenticateAsync(line, reader, writer, cancellationToken);
            case "MAIL" when receiver.Credentials is not null && !_authenticated:
                return "530 authentication required";
            case "MAIL":
                _from = Address(line);
                _recipients.Clear();
                return "250 ok";
            case "RCPT":
                _recipients.Add(Address(line));
                return "250 ok";
            case "DATA" when _recipients.Count == 0:
                return "503 no recipients";
            case "DATA":
                await writer.WriteLineAsync("354 go on");
                receiver.Keep(new ReceivedMail(_from, [.. _recipients], await ReadDataAsync(reader, cancellationToken)));
                return "250 queued";
            default:
                return "502 unknown command";
        }
    }

    private async Task<string> AuthenticateAsync(string line, StreamReader reader, StreamWriter writer, CancellationToken cancellationToken)
    {
        var words = line.Split(' ');
        string user, password;
        if (words.Length > 1 && words[1].Equals("PLAIN", StringComparison.OrdinalIgnoreCase))
        {
            var parts = Decode(words.Length > 2 ? words[2] : await AskAsync("334 ", reader, writer, cancellationToken)).Split('\0');
            (user, password) = (parts[^2], parts[^1]);
        }
        else
        {
            user = Decode(words.Length > 2 ? words[2] : await AskAsync("334 VXNlcm5hbWU6", reader, writer, cancellationToken));
            password = Decode(await AskAsync("334 UGFzc3dvcmQ6", reader, writer, cancellationToken));
        }

        _authenticated = receiver.Credentials == (user, password);
        return _authenticated ? "235 welcome" : "535 wrong credentials";
    }

    private static async Task<string> AskAsync(string prompt, StreamReader reader, StreamWriter writer, CancellationToken cancellationToken)
    {
        await writer.WriteLineAsync(prompt);
        return await reader.ReadLineAsync(cancellationToken) ?? "";
    }

    private static async Task<string> ReadDataAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var data = new StringBuilder();
        while (await reader.ReadLineAsync(cancellationToken) is { } line && line != ".")
        {
            data.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return data.ToString();
    }

    private static string Decode(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

    private static string Address(string line)
    {
        var start = line.IndexOf('<', StringComparison.Ordinal) + 1;
        return line[start..line.IndexOf('>', start)];
    }
}
