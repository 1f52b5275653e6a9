using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DevCrm.Benchmarks;

/// <summary>Asks over plain sockets with prepared bytes, so that asking costs little of the machine that also answers.</summary>
internal static class LoadGenerator
{
    public const int Connections = 32;

    public static byte[] Post(string path, string json) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: benchmark/1.0\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}"));

    /// <summary>Asks until the time is over or so many are answered; each answer has to begin with 200.</summary>
    public static async Task<Load> RunAsync(int port, Func<int, byte[]> request, TimeSpan time, int connections = Connections, int? atLeast = null)
    {
        var number = 0;
        var done = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            using var socket = await ConnectAsync(port);
            var buffer = new byte[64 * 1024];
            while (watch.Elapsed < time && !(done >= atLeast))
            {
                await AskAsync(socket, request(Interlocked.Increment(ref number)), buffer);
                Interlocked.Increment(ref done);
            }
        })));
        return new Load(done, watch.Elapsed);
    }

    /// <summary>The body of one answer.</summary>
    public static async Task<string> OnceAsync(int port, string path, string json)
    {
        using var client = new HttpClient();
        using var response = await client.PostAsync(
            new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}{path}")), new StringContent(json, Encoding.UTF8, "application/json"));
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    public static async Task WaitAsync(int port)
    {
        for (var i = 0; i < 1200; i++)
        {
            try
            {
                using var socket = await ConnectAsync(port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100);
            }
        }

        throw new TimeoutException("The server did not start.");
    }

    private static async Task<Socket> ConnectAsync(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task AskAsync(Socket socket, byte[] request, byte[] buffer)
    {
        await socket.SendAsync(request);
        var length = 0;
        do
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length));
            if (read == 0)
            {
                throw new IOException("The server closed the connection.");
            }

            length += read;
        }
        while (!IsWhole(buffer.AsSpan(0, length)));

        if (!buffer.AsSpan(0, length).StartsWith("HTTP/1.1 200"u8))
        {
            throw new InvalidOperationException(Encoding.UTF8.GetString(buffer, 0, Math.Min(length, 2000)));
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        var head = answer[..end];
        var at = head.IndexOf("Content-Length: "u8);
        if (at < 0)
        {
            return answer.EndsWith("0\r\n\r\n"u8);
        }

        var value = head[(at + "Content-Length: ".Length)..];
        var line = value.IndexOf((byte)'\r');
        return answer.Length - end - 4 >= int.Parse(line < 0 ? value : value[..line], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
