using System.Runtime.InteropServices;

namespace DevCrm.Client.Machine;

/// <summary>What kind of machine this is, for the people who look at activations: linux-x64, win-arm64 and so on.</summary>
internal static class MachinePlatform
{
    public static string Name { get; } = $"{System}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";

    private static string System =>
        OperatingSystem.IsWindows() ? "win"
        : OperatingSystem.IsMacOS() ? "osx"
        : OperatingSystem.IsLinux() ? "linux"
        : "other";
}
