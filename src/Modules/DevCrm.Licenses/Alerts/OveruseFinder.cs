using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading;
using DevCrm.Licenses.Services;
using DevCrm.Licenses.Usage;
using OrchardCore.Modules;

namespace DevCrm.Licenses.Alerts;

/// <summary>Finds licences whose units of this month are nearly or wholly used.</summary>
internal sealed class OveruseFinder : IAlertFinder
{
    private const int BatchSize = 500;
    private const decimal NearlyShare = 0.8m;

    private readonly UsageCommands _commands;
    private readonly ILicenses _licenses;
    private readonly IClock _clock;

    public OveruseFinder(UsageCommands commands, ILicenses licenses, IClock clock)
    {
        _commands = commands;
        _licenses = licenses;
        _clock = clock;
    }

    public async IAsyncEnumerable<AlertFinding> FindAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var month = UsageMonth.Of(_clock.UtcNow);
        var after = "";
        while (true)
        {
            var rows = await _commands.ReadAsync(
                _commands.Tables.ReadMetered,
                row => (LicenseId: row.GetString(0), Used: UsageLimits.FromStored(row.GetInt64(1))),
                cancellationToken,
                ("Month", month.Number),
                ("Counter", UsageLimits.UnitsCounter),
                ("After", after),
                ("Count", BatchSize));
            foreach (var (licenseId, used) in rows)
            {
                if (await _licenses.GetAsync(licenseId, cancellationToken) is { } license && Find(license, month, used) is { } finding)
                {
                    yield return finding;
                }
            }

            if (rows.Count < BatchSize)
            {
                yield break;
            }

            after = rows[^1].LicenseId;
        }
    }

    internal static AlertFinding? Find(License license, UsageMonth month, decimal used)
    {
        var prepaid = UnitStatement.PrepaidOf(license.Part.Billing, license.Terms);
        if (prepaid is not > 0 || used < prepaid * NearlyShare)
        {
            return null;
        }

        var kind = used >= prepaid ? UsageAlertKind.Overuse : UsageAlertKind.NearlyUsed;
        return new AlertFinding(license.Id, kind, $"{kind}:{license.Id}:{month.Number}", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Month"] = month.ToString(),
            ["Used"] = used.ToString(CultureInfo.InvariantCulture),
            ["Prepaid"] = prepaid.Value.ToString(CultureInfo.InvariantCulture),
        });
    }
}
