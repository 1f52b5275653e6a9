using System.Collections.Generic;

namespace DevCrm.Licenses.Programs;

/// <summary>Problem details (RFC 9457) with a stable code and the rules that fields broke.</summary>
internal sealed class ProgramProblem
{
    public string Type { get; set; } = "about:blank";

    public string Title { get; set; } = "";

    public int Status { get; set; }

    public string Code { get; set; } = "";

    /// <summary>By field, in the spelling of the request.</summary>
    public SortedDictionary<string, string[]>? Errors { get; set; }
}
