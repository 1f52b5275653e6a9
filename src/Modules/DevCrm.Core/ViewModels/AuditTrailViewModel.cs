using System.Collections.Generic;
using DevCrm.Core.Audit;

namespace DevCrm.Core.ViewModels;

/// <summary>The audit trail with its filter.</summary>
public class AuditTrailViewModel
{
    public string? SubjectType { get; set; }

    public string? SubjectId { get; set; }

    public string? Event { get; set; }

    public string? User { get; set; }

    public IReadOnlyList<AuditRecord> Records { get; set; } = [];

    public PageLinks Links { get; set; } = new();
}
