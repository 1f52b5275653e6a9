using Microsoft.Playwright;

namespace DevCrm.Browser.Tests;

/// <summary>The Chromium of this machine. Where there is none, tests are skipped aloud, or fail when nothing may be skipped.</summary>
internal static class Chromium
{
    private static readonly string[] _names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    // A server's machine: no display, no other traffic than that of the pages.
    private static readonly string[] _arguments =
    [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static bool _reported;

    public static string? Path { get; } = Find();

    /// <summary>Ends the test here when there is no browser.</summary>
    public static void Require()
    {
        if (Path is not null)
        {
            return;
        }

        var reason = $"no Chromium: none of {string.Join(", ", _names)} is in PATH, and DEVCRM_TEST_CHROMIUM is not set.";

        if (!_reported)
        {
            _reported = true;
            Console.Error.WriteLine($"TESTS IN A BROWSER ARE SKIPPED: {reason}");
        }

        if (Environment.GetEnvironmentVariable("DEVCRM_REQUIRE_ALL") == "1")
        {
            Assert.Fail(reason);
        }

        Assert.Skip(reason);
    }

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Path, Args = _arguments, Timeout = 90_000 });

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("DEVCRM_TEST_CHROMIUM") is { Length: > 0 } given)
        {
            return given;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

        return folders.Append("/usr/bin")
            .SelectMany(folder => _names.Select(name => System.IO.Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }
}
