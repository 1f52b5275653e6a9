using System;

namespace DevCrm.Licenses.Models;

/// <summary>Why a licence is suspended or revoked, since when and by whom.</summary>
public class LicenseHold
{
    public string Reason { get; set; } = "";

    public DateTime SinceUtc { get; set; }

    /// <summary>A user id; none when automation did it.</summary>
    public string? UserId { get; set; }
}
