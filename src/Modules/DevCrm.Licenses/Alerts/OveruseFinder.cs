using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Services;
using DevCrm.Licenses.Usage;
using OrchardCore.Modules;

namespace DevCrm.Licenses.Alerts;

/// <summary>Finds licences whose units of this month are nearly or wholly used.</summary>
internal sealed class OveruseFinder : IAlertFinder
{
    private const decimal NearlyShare = 0.8m;
    private static readonly UsageAlertKind[] _kinds = [UsageAlertKind.NearlyUsed, UsageAlertKind.Overuse];

    private readonly UsageCommands _commands;
    private readonly ILicenses _licenses;
    private readonly ToldAlerts _told;
    private readonly IClock _clock;

    public OveruseFinder(UsageCommands commands, ILicenses licenses, ToldAlerts told, IClock clock)
    {
        _commands = commands;
        _licenses = licenses;
        _told = told;
        _clock = clock;
    }

    public async Task<AlertPage> FindAsync(string after, CancellationToken cancellationToken)
    {
        var month = UsageMonth.Of(_clock.UtcNow);
        var rows = await _commands.ReadAsync(
            _commands.Tables.ReadMetered,
            row => (LicenseId: row.GetString(0), Used: UsageLimits.FromStored(row.GetInt64(1))),
            cancellationToken,
            ("Month", month.Number),
            ("Counter", UsageLimits.UnitsCounter),
            ("After", after),
            ("Count", AlertPage.Size));
        var told = await _told.AmongAsync(
            rows.SelectMany(row => _kinds.Select(kind => Occasion(kind, row.LicenseId, month))), cancellationToken);

        // After over-use there is nothing more to tell of a month.
        var open = rows.Where(row => !told.Contains(Occasion(UsageAlertKind.Overuse, row.LicenseId, month))).ToArray();
        var licenses = (await _licenses.ListAsync([.. open.Select(row => row.LicenseId)], cancellationToken)).ToDictionary(license => license.Id, StringComparer.Ordinal);
        var findings = open
            .Select(row => licenses.TryGetValue(row.LicenseId, out var license) ? Find(license, month, row.Used) : null)
            .OfType<AlertFinding>()
            .Where(finding => !told.Contains(finding.Occasion))
            .ToArray();
        return new AlertPage(findings, rows.Count == AlertPage.Size ? rows[^1].LicenseId : null);
    }

    internal static AlertFinding? Find(License license, UsageMonth month, decimal used)
    {
        var prepaid = UnitStatement.PrepaidOf(license.Part.Billing, license.Terms);
        if (prepaid is not > 0 || used < prepaid * NearlyShare)
        {
            return null;
        }

        var kind = used >= prepaid ? UsageAlertKind.Overuse : UsageAlertKind.NearlyUsed;
        return new AlertFinding(license.Id, kind, Occasion(kind, license.Id, month), new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Month"] = month.ToString(),
            ["Used"] = used.ToString(CultureInfo.InvariantCulture),
            ["Prepaid"] = prepaid.Value.ToString(CultureInfo.InvariantCulture),
        });
    }

    private static string Occasion(UsageAlertKind kind, string licenseId, UsageMonth month) => $"{kind}:{licenseId}:{month.Number}";
}
