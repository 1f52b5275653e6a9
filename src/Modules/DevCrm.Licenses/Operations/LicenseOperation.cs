using System;
using System.Text.Json.Nodes;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Services;

namespace DevCrm.Licenses.Operations;

/// <summary>One change of a licence and what is told of it.</summary>
/// <param name="Name">The audit trail's event.</param>
/// <param name="Reason">Why, in the words of whoever asked for it.</param>
/// <param name="Apply">Decides and changes the part. It runs on the published version, and on a draft beside it.</param>
internal sealed record LicenseOperation(string Name, string Reason, Func<LicensePart, LicenseChange> Apply)
{
    /// <summary>The workflow event, where the design has one; its business event comes with it.</summary>
    public string? WorkflowEvent { get; init; }

    /// <summary>The business event, where there is no workflow event.</summary>
    public string? BusinessEvent { get; init; }

    /// <summary>Said in the audit trail beside what changed.</summary>
    public JsonObject? Facts { get; init; }
}
