using System;

namespace DevCrm.Licenses.Validation.Revisions;

/// <summary>Notes, in the transaction of a change, that what instances keep in memory of a subject is out of date.</summary>
public class LicenseRevision
{
    /// <summary>One of <see cref="RevisionSubjects"/>.</summary>
    public string Subject { get; set; } = "";

    /// <summary>The process that made the change and knows of it.</summary>
    public string Instance { get; set; } = "";

    public DateTime CreatedUtc { get; set; }
}
