using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using Microsoft.Win32;

namespace DevCrm.Client.Machine;

/// <summary>The id that the operating system gave itself when it was installed.</summary>
internal static partial class MachineId
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    /// <summary>Null where there is none to be had.</summary>
    public static async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
        {
            return Usable(FromRegistry());
        }

        return OperatingSystem.IsMacOS()
            ? FromIoRegistry(await ListIoRegistryAsync(cancellationToken))
            : FromFile("/etc/machine-id") ?? FromFile("/var/lib/dbus/machine-id");
    }

    internal static string? FromFile(string path)
    {
        try
        {
            return File.Exists(path) ? Usable(File.ReadAllText(path)) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // As good as none: the id kept beside the cache takes its place.
            return null;
        }
    }

    /// <summary>From what <c>ioreg -rd1 -c IOPlatformExpertDevice</c> prints.</summary>
    internal static string? FromIoRegistry(string? listing) =>
        listing is null ? null : Usable(PlatformUuid().Match(listing).Groups["id"].Value);

    [SupportedOSPlatform("windows")]
    private static string? FromRegistry()
    {
        using var machine = RegistryKey.OpenBaseKey(RegistryHive.LocalMachine, RegistryView.Registry64);
        using var key = machine.OpenSubKey(@"SOFTWARE\Microsoft\Cryptography");

        return key?.GetValue("MachineGuid") as string;
    }

    private static async Task<string?> ListIoRegistryAsync(CancellationToken cancellationToken)
    {
        var info = new ProcessStartInfo("/usr/sbin/ioreg", ["-rd1", "-c", "IOPlatformExpertDevice"]) { RedirectStandardOutput = true };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_patience);
        try
        {
            using var process = Process.Start(info);

            return process is null ? null : await process.StandardOutput.ReadToEndAsync(limit.Token);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // Not there, or forbidden in a sandbox.
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Images carry an empty id, zeros or "uninitialized" until they are first started.</summary>
    private static string? Usable(string? id)
    {
        var digits = string.Concat((id ?? "").Where(char.IsAsciiHexDigit)).ToLowerInvariant();

        return digits.Length == 32 && digits.Distinct().Count() > 1 ? digits : null;
    }

    [GeneratedRegex("\"IOPlatformUUID\"\\s*=\\s*\"(?<id>[0-9A-Fa-f-]{36})\"", RegexOptions.CultureInvariant)]
    private static partial Regex PlatformUuid();
}
