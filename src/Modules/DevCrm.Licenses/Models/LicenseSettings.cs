using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace DevCrm.Licenses.Models;

/// <summary>When licences count as expiring and when customers are reminded.</summary>
public class LicenseSettings
{
    /// <summary>A licence is "expiring" this many days before it ends.</summary>
    public int ExpiringDays { get; set; } = 30;

    /// <summary>Days before the end on which the expiring event is raised; the day itself always is.</summary>
    [JsonObjectCreationHandling(JsonObjectCreationHandling.Replace)]
    public List<int> ReminderDays { get; set; } = [30, 7, 1];
}
