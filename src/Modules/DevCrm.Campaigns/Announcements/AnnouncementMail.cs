using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Models;
using DevCrm.Accounts.Services;
using DevCrm.Campaigns.OptOuts;
using DevCrm.Core.Mail;
using DevCrm.Licenses.Services;
using DevCrm.Products.Services;
using Microsoft.Extensions.Logging;
using OrchardCore.Users.Models;

namespace DevCrm.Campaigns.Announcements;

/// <summary>Queues the mail of a release to the members of a licence's account: each person once, and none who unsubscribed.</summary>
internal sealed class AnnouncementMail
{
    internal const string EventName = "ReleasePublished";

    private readonly ITemplatedMail _mail;
    private readonly IMemberships _memberships;
    private readonly IAccounts _accounts;
    private readonly PortalUsers _users;
    private readonly AnnouncementOptOuts _optOuts;
    private readonly IReleaseNotes _notes;
    private readonly ISiteAddress _address;
    private readonly ILogger _logger;

    public AnnouncementMail(
        ITemplatedMail mail,
        IMemberships memberships,
        IAccounts accounts,
        PortalUsers users,
        AnnouncementOptOuts optOuts,
        IReleaseNotes notes,
        ISiteAddress address,
        ILogger<AnnouncementMail> logger)
    {
        _mail = mail;
        _memberships = memberships;
        _accounts = accounts;
        _users = users;
        _optOuts = optOuts;
        _notes = notes;
        _address = address;
        _logger = logger;
    }

    /// <summary>How many mails were queued that were not before.</summary>
    public async Task<int> QueueAsync(CatalogRelease release, License license, CancellationToken cancellationToken)
    {
        var queued = 0;
        var members = await _memberships.ListForAccountAsync(license.AccountId, cancellationToken);
        foreach (var member in members.Where(member => MayDownload(member.Role)))
        {
            if (await _users.FindByIdAsync(member.UserId) is { IsEnabled: true, Email: { Length: > 0 } } user
                && !await _optOuts.HasAsync(user.UserId, cancellationToken)
                && await QueueAsync(release, license, user, cancellationToken) == QueueOutcome.Queued)
            {
                queued++;
            }
        }

        return queued;
    }

    /// <summary>Billing and Viewer have no downloads, so no news of them.</summary>
    private static bool MayDownload(PortalRole role) => role is PortalRole.Owner or PortalRole.Admin or PortalRole.Member;

    private async Task<QueueOutcome> QueueAsync(CatalogRelease release, License license, User user, CancellationToken cancellationToken)
    {
        var account = await _accounts.GetAsync(license.AccountId, cancellationToken);
        var model = new JsonObject
        {
            ["AccountId"] = license.AccountId,
            ["Release"] = new JsonObject
            {
                ["Id"] = release.Id,
                ["Version"] = release.Part.Version,
                ["Channel"] = release.Part.Channel,
                ["Date"] = release.Part.ReleasedUtc?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["NotesHtml"] = _notes.ToHtml(release.Part.Notes),
            },
            ["ProductName"] = license.Product?.Name,
            ["LicenseNumber"] = license.Number,
            ["PortalUrl"] = await _address.MakeAsync("/portal/licenses/" + license.Id),
            ["UnsubscribeUrl"] = await _address.MakeAsync("/unsubscribe/" + _optOuts.Token(user.UserId)),
        };
        var mail = new TemplatedMail(
            EventName,
            user.Email,
            model,
            account?.Part.Language is { Length: > 0 } language ? language : null,
            DedupeKey: $"release:{release.Id}:{user.UserId}");
        var queued = await _mail.QueueAsync(mail, cancellationToken);
        if (!queued.Succeeded)
        {
            _logger.LogWarning("The mail about release {ReleaseId} to user {UserId} was not queued: {Error}", release.Id, user.UserId, queued.Error);
        }

        return queued.Outcome;
    }
}
