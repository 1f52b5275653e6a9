using System.IO;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OrchardCore.Environment.Shell;

namespace DevCrm.Core.Mail.Folder;

/// <summary>Where mails are written while no server is configured.</summary>
public sealed class MailFolder
{
    internal const string FolderKey = "DevCrm:Mail:Folder";
    internal const string FromKey = "DevCrm:Mail:From";

    public MailFolder(IConfiguration configuration, IHostEnvironment environment, IOptions<ShellOptions> shell)
    {
        var configured = configuration[FolderKey];
        Path = string.IsNullOrWhiteSpace(configured)
            ? System.IO.Path.Combine(shell.Value.ShellsApplicationDataPath, "Mail")
            : System.IO.Path.GetFullPath(configured, environment.ContentRootPath);
    }

    public string Path { get; }
}
