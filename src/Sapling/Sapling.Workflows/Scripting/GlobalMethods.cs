using System.Net;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Entities;
using OrchardCore.Environment.Shell.Configuration;
using OrchardCore.Scripting;

namespace Sapling.Workflows.Scripting;

/// <summary>Functions every script has: ids, encodings, configuration and the log.</summary>
internal sealed class CommonMethods(ILogger<CommonMethods> logger) : IGlobalMethodProvider
{
    public IEnumerable<GlobalMethod> GetMethods() =>
    [
        new() { Name = "uuid", Method = services => () => services.GetRequiredService<IIdGenerator>().GenerateUniqueId() },
        new() { Name = "base64", Method = _ => (string encoded) => Encoding.UTF8.GetString(Convert.FromBase64String(encoded)) },
        new() { Name = "html", Method = _ => (string encoded) => WebUtility.HtmlDecode(encoded) },
        new() { Name = "configuration", Method = services => (string key, object? otherwise) => services.GetRequiredService<IShellConfiguration>().GetValue<object>(key) ?? otherwise },
        new() { Name = "log", Method = _ => (string level, string text, object? parameter) => Log(level, text, parameter) },
    ];

    private void Log(string level, string text, object? parameter)
    {
        if (!Enum.TryParse<LogLevel>(level, ignoreCase: true, out var logLevel))
        {
            throw new ScriptException($"'{level}' is no log level.");
        }
        logger.Log(logLevel, "{Text} {Parameter}", text, parameter);
    }
}
