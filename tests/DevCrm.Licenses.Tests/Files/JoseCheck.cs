using System.Diagnostics;
using System.Text.Json.Nodes;
using DevCrm.Testing.Hosting;

namespace DevCrm.Licenses.Tests.Files;

/// <summary>Verifies tokens with the npm package jose in Node, installed in a folder of its own.</summary>
internal static class JoseCheck
{
    private static readonly Lazy<Task<string>> _folder = new(InstallAsync);

    public static async Task<JsonArray> VerifyAsync(Uri jwks, params JsonObject[] cases)
    {
        var folder = await _folder.Value;
        var input = new JsonObject { ["jwksUrl"] = jwks.ToString(), ["cases"] = new JsonArray([.. cases.Select(c => c.DeepClone())]) };
        var output = await RunAsync(folder, "node", ["verify.mjs"], input.ToJsonString());
        return JsonNode.Parse(output)!.AsArray();
    }

    private static async Task<string> InstallAsync()
    {
        var folder = Directory.CreateTempSubdirectory("devcrm-jose-").FullName;
        var source = Path.Combine(RepositoryPaths.Root, "tests", "DevCrm.Licenses.Tests", "Files", "Jose");
        foreach (var file in Directory.EnumerateFiles(source))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        await RunAsync(folder, "npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", "--prefer-offline", "--fetch-retries=5"], "");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }

    private static async Task<string> RunAsync(string folder, string file, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{file}: {await errors}{await output}");
        return await output;
    }
}
