using System;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Services;
using DevCrm.Core.Mail;
using DevCrm.Licenses.Services;
using Microsoft.Extensions.Localization;
using OrchardCore.Modules;

namespace DevCrm.Licenses.Operations;

/// <summary>A new key that is mailed to the account or shown once, in the transaction of the change.</summary>
public sealed class KeyRegeneration
{
    /// <summary>The event of the mail's template.</summary>
    public const string MailEvent = "LicenseKeyRegenerated";

    private readonly ILicenses _licenses;
    private readonly IAccounts _accounts;
    private readonly ITemplatedMail _mail;
    private readonly IClock _clock;
    private readonly IStringLocalizer S;

    public KeyRegeneration(
        ILicenses licenses, IAccounts accounts, ITemplatedMail mail, IClock clock, IStringLocalizer<KeyRegeneration> localizer)
    {
        _licenses = licenses;
        _accounts = accounts;
        _mail = mail;
        _clock = clock;
        S = localizer;
    }

    public async Task<KeyChange> RunAsync(License license, string reason, bool mail, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(license);
        var account = await _accounts.GetAsync(license.AccountId, cancellationToken);
        if (mail && string.IsNullOrEmpty(account?.Part.Email))
        {
            return new KeyChange(LicenseChange.Refused(S["The account has no address to mail the key to."]));
        }

        var result = await _licenses.RegenerateKeyAsync(license.Id, reason, cancellationToken);
        if (!result.Change.IsDone || !mail)
        {
            return result;
        }

        var moment = _clock.UtcNow.ToString("yyyyMMddHHmmssfffffff", CultureInfo.InvariantCulture);
        var queued = await _mail.QueueAsync(
            new TemplatedMail(
                MailEvent,
                account!.Part.Email!,
                new JsonObject { ["LicenseId"] = license.Id },
                account.Part.Language is { Length: > 0 } language ? language : null,
                $"license-key:{license.Id}:{moment}"),
            cancellationToken);

        // Thrown, so that the old key does not end without anybody knowing the new one.
        return queued.Succeeded ? result with { Key = null } : throw new InvalidOperationException(queued.Error);
    }
}
