using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Events;
using DevCrm.Core.Mail;
using DevCrm.Core.Text;
using DevCrm.Licenses.Services;
using DevCrm.Licenses.Workflows;
using Microsoft.Extensions.Logging;
using OrchardCore.Modules;
using YesSql;
using IIdGenerator = OrchardCore.Entities.IIdGenerator;

namespace DevCrm.Licenses.Alerts;

/// <summary>Raises an alert once for a licence and occasion: in the list, as events, and as a mail where an address is set.</summary>
internal sealed class AlertRaiser
{
    /// <summary>The event of the mail's template.</summary>
    internal const string MailEvent = "LicenseUsageAlert";

    private readonly ISession _session;
    private readonly ILicenses _licenses;
    private readonly LicenseReader _reader;
    private readonly LicenseEffects _effects;
    private readonly LicenseEvents _events;
    private readonly ITemplatedMail _mail;
    private readonly AlertTools _tools;

    public AlertRaiser(
        ISession session,
        ILicenses licenses,
        LicenseReader reader,
        LicenseEffects effects,
        LicenseEvents events,
        ITemplatedMail mail,
        AlertTools tools)
    {
        _session = session;
        _licenses = licenses;
        _reader = reader;
        _effects = effects;
        _events = events;
        _mail = mail;
        _tools = tools;
    }

    /// <param name="finding">What was found about a licence.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task RaiseAsync(AlertFinding finding, CancellationToken cancellationToken)
    {
        var key = ToldAlerts.KeyOf(finding.Occasion);
        if (await _effects.FindAsync(key, cancellationToken) is not null
            || await _licenses.GetAsync(finding.LicenseId, cancellationToken) is not { } license)
        {
            return;
        }

        await _effects.AddAsync(key, license.Id, cancellationToken);
        var alert = new UsageAlert
        {
            AlertId = _tools.Ids.GenerateUniqueId(),
            LicenseId = license.Id,
            Kind = finding.Kind,
            Facts = new Dictionary<string, string>(finding.Facts, StringComparer.Ordinal),
            CreatedUtc = _tools.Clock.UtcNow,
        };
        await _session.SaveAsync(alert, cancellationToken: cancellationToken);
        (string, string)[] facts = [("Kind", finding.Kind.ToString()), .. finding.Facts.Select(fact => (fact.Key, fact.Value))];
        await _events.RaiseAsync(nameof(LicenseUsageAlertEvent), license.Item, license.Part, cancellationToken, facts);
        await _events.TellAsync(AlertEventTypes.Of(finding.Kind), license.Item, license.Part, cancellationToken);
        await MailAsync(license, alert, key, cancellationToken);
    }

    private async Task MailAsync(License license, UsageAlert alert, string key, CancellationToken cancellationToken)
    {
        var settings = await _reader.SettingsAsync();
        if (string.IsNullOrWhiteSpace(settings.AlertEmail))
        {
            return;
        }

        var facts = new JsonArray([.. alert.Facts.Select(fact => (JsonNode)$"{fact.Key}: {fact.Value}")]);
        var model = new JsonObject
        {
            // No LicenseId: a mail to staff never holds a key.
            ["LicenseNumber"] = license.Number,
            ["LicenseName"] = license.Name,
            ["Kind"] = alert.Kind.ToWords(),
            ["Facts"] = facts,
        };
        var queued = await _mail.QueueAsync(new TemplatedMail(MailEvent, settings.AlertEmail, model, DedupeKey: key), cancellationToken);
        if (!queued.Succeeded)
        {
            // The alert is in the list all the same.
            _tools.Logger.LogWarning("The mail about {Kind} of license {LicenseId} was not queued: {Error}", alert.Kind, license.Id, queued.Error);
        }
    }
}

/// <summary>Small things of the runtime that raising needs.</summary>
internal sealed record AlertTools(IClock Clock, IIdGenerator Ids, ILogger<AlertRaiser> Logger);

/// <summary>The business events of alerts.</summary>
internal static class AlertEventTypes
{
    public static string Of(UsageAlertKind kind) => kind switch
    {
        UsageAlertKind.NearlyUsed => BusinessEventTypes.LicenseUsageNearlyUsed,
        UsageAlertKind.Overuse => BusinessEventTypes.LicenseUsageExceeded,
        UsageAlertKind.Inactivity => BusinessEventTypes.LicenseInactive,
        _ => BusinessEventTypes.LicenseIrregularUse,
    };
}
