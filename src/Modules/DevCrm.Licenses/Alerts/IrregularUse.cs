using System;
using System.Collections.Generic;
using System.Globalization;
using DevCrm.Licenses.Models;

namespace DevCrm.Licenses.Alerts;

/// <summary>From how many places a licence was used within a day.</summary>
internal sealed record IrregularUse(string LicenseId, long Addresses, long Fingerprints, long Countries)
{
    /// <summary>Whether it is more than is usual; a licence for many machines may be used from as many places.</summary>
    public bool IsBeyond(LicenseSettings settings, long machines) =>
        Addresses > Math.Max(Most(settings.IrregularAddresses), machines)
        || Fingerprints > Math.Max(Most(settings.IrregularFingerprints), machines)
        || Countries > Math.Max(Most(settings.IrregularCountries), machines);

    /// <summary>0 is no bound.</summary>
    public static long Most(int setting) => setting > 0 ? setting : long.MaxValue;

    /// <summary>For people; countries are only counted where a proxy tells them.</summary>
    public Dictionary<string, string> Facts()
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Addresses"] = Addresses.ToString(CultureInfo.InvariantCulture),
            ["Fingerprints"] = Fingerprints.ToString(CultureInfo.InvariantCulture),
        };
        if (Countries > 0)
        {
            facts["Countries"] = Countries.ToString(CultureInfo.InvariantCulture);
        }

        return facts;
    }
}
