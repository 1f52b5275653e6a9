using System;
using YesSql.Indexes;

namespace DevCrm.Core.Audit;

/// <summary>Finds entries by subject, event, user and time.</summary>
public class AuditRecordIndex : MapIndex
{
    public string SubjectType { get; set; } = "";

    public string SubjectId { get; set; } = "";

    public string Event { get; set; } = "";

    public string UserName { get; set; } = "";

    public DateTime CreatedUtc { get; set; }
}

/// <summary>Keeps <see cref="AuditRecordIndex"/>.</summary>
public sealed class AuditRecordIndexProvider : IndexProvider<AuditRecord>
{
    public override void Describe(DescribeContext<AuditRecord> context) =>
        context.For<AuditRecordIndex>().Map(record => new AuditRecordIndex
        {
            SubjectType = record.SubjectType,
            SubjectId = record.SubjectId,
            Event = record.Event,
            UserName = record.UserName,
            CreatedUtc = record.CreatedUtc,
        });
}
