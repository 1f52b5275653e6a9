using System;

namespace DevCrm.Licenses.Models;

/// <summary>
/// Something that happens once: the issue for a source, a renewal for a payment, a reminder on an occasion. It is stored in the
/// transaction of the effect, and its key is unique.
/// </summary>
public class LicenseEffect
{
    public string Key { get; set; } = "";

    public string LicenseId { get; set; } = "";

    public DateTime CreatedUtc { get; set; }
}
