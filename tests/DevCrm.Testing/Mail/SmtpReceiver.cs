using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace DevCrm.Testing.Mail;

/// <summary>
/// A small SMTP server on a loopback port: it keeps what is sent to it and answers with errors when told to.
/// Plain text only, as a relay on the same host would be.
/// </summary>
public sealed class SmtpReceiver : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<ReceivedMail> _messages = new();
    private readonly ConcurrentQueue<SmtpFailure> _failures = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly Task _accepting;

    private SmtpReceiver()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public string Host => "127.0.0.1";

    public int Port { get; }

    /// <summary>When set, a client must authenticate with these before MAIL.</summary>
    public (string User, string Password)? Credentials { get; set; }

    public IReadOnlyCollection<ReceivedMail> Messages => _messages;

    /// <summary>How many connections were made, also those that ended in an error.</summary>
    public int Connections { get; private set; }

    public static SmtpReceiver Start() => new();

    /// <summary>Answers the next <paramref name="times"/> occurrences of a command (MAIL, RCPT, DATA or EHLO) with a code such as 451 or 550.</summary>
    public void FailNext(string command, int code, string text = "told to fail", int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            _failures.Enqueue(new SmtpFailure(command.ToUpperInvariant(), code, text));
        }
    }

    /// <summary>Waits until so many messages came in all; fails after the timeout.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> WaitAsync(int count, TimeSpan? timeout = null)
    {
        using var limit = new CancellationTokenSource(timeout ?? TimeSpan.FromSeconds(60));
        while (_messages.Count < count)
        {
            try
            {
                await _arrived.WaitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"{_messages.Count} of {count} messages arrived in time.");
            }
        }

        return [.. _messages];
    }

    internal SmtpFailure? TakeFailure(string command) =>
        _failures.TryPeek(out var failure) && failure.Command == command && _failures.TryDequeue(out failure) ? failure : null;

    internal void Keep(ReceivedMail mail)
    {
        _messages.Enqueue(mail);
        _arrived.Release();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
        _arrived.Dispose();
    }

    private async Task AcceptAsync()
    {
        var sessions = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Connections++;
                sessions.Add(new SmtpReceiverSession(this, client).RunAsync(_stop.Token));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException && _stop.IsCancellationRequested)
        {
            // Stopped: wait for the sessions that still run.
        }

        await Task.WhenAll(sessions);
    }
}

internal sealed record SmtpFailure(string Command, int Code, string Text);
