using System.Text.Json.Nodes;

namespace DevCrm.Core.Audit;

/// <summary>One thing that happened to one subject; who and when are added by the trail.</summary>
public sealed record AuditEntry(
    string SubjectType,
    string SubjectId,
    string Event,
    JsonObject? Before = null,
    JsonObject? After = null,
    string? Reason = null);
