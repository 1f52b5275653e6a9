using System;
using YesSql.Indexes;

namespace DevCrm.Licenses.Validation.Revisions;

/// <summary>Instances read what is new here by the growing number of the rows.</summary>
public class LicenseRevisionIndex : MapIndex
{
    public string Subject { get; set; } = "";

    public string Instance { get; set; } = "";

    public DateTime CreatedUtc { get; set; }
}

/// <summary>Keeps <see cref="LicenseRevisionIndex"/>.</summary>
public sealed class LicenseRevisionIndexProvider : IndexProvider<LicenseRevision>
{
    public override void Describe(DescribeContext<LicenseRevision> context) =>
        context.For<LicenseRevisionIndex>().Map(revision => new LicenseRevisionIndex
        {
            Subject = revision.Subject,
            Instance = revision.Instance,
            CreatedUtc = revision.CreatedUtc,
        });
}
