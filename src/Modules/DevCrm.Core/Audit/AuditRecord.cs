using System;
using System.Text.Json.Nodes;

namespace DevCrm.Core.Audit;

/// <summary>A stored entry of the audit trail.</summary>
public class AuditRecord
{
    public long Id { get; set; }

    public string SubjectType { get; set; } = "";

    public string SubjectId { get; set; } = "";

    public string Event { get; set; } = "";

    public JsonObject? Before { get; set; }

    public JsonObject? After { get; set; }

    public string? Reason { get; set; }

    public string? UserId { get; set; }

    /// <summary>The signed-in user, or "system" for work nobody asked for by hand.</summary>
    public string UserName { get; set; } = "";

    public DateTime CreatedUtc { get; set; }
}
