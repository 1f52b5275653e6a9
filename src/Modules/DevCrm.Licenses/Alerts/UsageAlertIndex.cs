using System;
using YesSql.Indexes;

namespace DevCrm.Licenses.Alerts;

/// <summary>Lists alerts: open ones first of all.</summary>
public class UsageAlertIndex : MapIndex
{
    public string AlertId { get; set; } = "";

    public string LicenseId { get; set; } = "";

    public string Kind { get; set; } = "";

    public bool IsOpen { get; set; }

    public DateTime CreatedUtc { get; set; }
}

/// <summary>Keeps <see cref="UsageAlertIndex"/>.</summary>
public sealed class UsageAlertIndexProvider : IndexProvider<UsageAlert>
{
    public override void Describe(DescribeContext<UsageAlert> context) =>
        context.For<UsageAlertIndex>().Map(alert => new UsageAlertIndex
        {
            AlertId = alert.AlertId,
            LicenseId = alert.LicenseId,
            Kind = alert.Kind.ToString(),
            IsOpen = alert.ClosedUtc is null,
            CreatedUtc = alert.CreatedUtc,
        });
}
