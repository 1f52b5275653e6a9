using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace DevCrm.Licenses.Models;

/// <summary>When licences count as expiring, when customers are reminded, and when staff are.</summary>
public class LicenseSettings
{
    /// <summary>A licence is "expiring" this many days before it ends.</summary>
    public int ExpiringDays { get; set; } = 30;

    /// <summary>Days before the end on which the expiring event is raised; the day itself always is.</summary>
    [JsonObjectCreationHandling(JsonObjectCreationHandling.Replace)]
    public List<int> ReminderDays { get; set; } = [30, 7, 1];

    /// <summary>How long a quick test key lasts.</summary>
    public int TestKeyDays { get; set; } = 30;

    /// <summary>A licence in use whose program was not heard of for so many days is reported; 0 switches it off.</summary>
    public int InactiveDays { get; set; } = 60;

    /// <summary>More addresses than this within a day are irregular; 0 switches it off.</summary>
    public int IrregularAddresses { get; set; } = 20;

    /// <summary>More fingerprints than this within a day are irregular; 0 switches it off.</summary>
    public int IrregularFingerprints { get; set; } = 20;

    /// <summary>More countries than this within a day are irregular, where they are known; 0 switches it off.</summary>
    public int IrregularCountries { get; set; } = 5;

    /// <summary>Where alerts about the use of licences are mailed to; nobody when empty.</summary>
    public string AlertEmail { get; set; } = "";
}
