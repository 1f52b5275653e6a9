using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using OrchardCore.Email;
using OrchardCore.Entities;
using OrchardCore.Infrastructure;
using OrchardCore.Modules;

namespace DevCrm.Core.Mail.Folder;

/// <summary>Writes each mail as an .eml file. A mail delivered again replaces its own file.</summary>
public sealed class FolderEmailProvider : IEmailProvider
{
    internal const string ProviderName = "Folder";
    private const string DefaultFrom = "DevCrm <noreply@localhost>";

    private readonly MailFolder _folder;
    private readonly IConfiguration _configuration;
    private readonly IClock _clock;
    private readonly IIdGenerator _ids;
    private readonly ILogger<FolderEmailProvider> _logger;
    private readonly IStringLocalizer S;

    public FolderEmailProvider(
        MailFolder folder,
        IConfiguration configuration,
        IClock clock,
        IIdGenerator ids,
        ILogger<FolderEmailProvider> logger,
        IStringLocalizer<FolderEmailProvider> localizer)
    {
        _folder = folder;
        _configuration = configuration;
        _clock = clock;
        _ids = ids;
        _logger = logger;
        S = localizer;
    }

    public LocalizedString DisplayName => S["Folder (writes .eml files)"];

    public async Task<Result> SendAsync(MailMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);

        var (id, created) = message is IdentifiedMailMessage identified
            ? (identified.MailId, identified.CreatedUtc)
            : (_ids.GenerateUniqueId(), _clock.UtcNow);
        if (string.IsNullOrEmpty(message.From))
        {
            message.From = _configuration[MailFolder.FromKey] ?? DefaultFrom;
        }

        try
        {
            Directory.CreateDirectory(_folder.Path);
            var name = created.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) + "-" + id + ".eml";
            var temporary = Path.Combine(_folder.Path, "." + name + ".tmp");
            var eml = Encoding.ASCII.GetBytes(EmlWriter.Write(message, id, created));
            await File.WriteAllBytesAsync(temporary, eml, cancellationToken);
            File.Move(temporary, Path.Combine(_folder.Path, name), overwrite: true);
            return Result.Success();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _logger.LogError(exception, "Mail {MailId} could not be written to the mail folder.", id);
            return Result.Failed(new ResultError { Message = S["The mail folder could not be written: {0}", exception.Message] });
        }
    }
}
