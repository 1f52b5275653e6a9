using System;
using System.Security.Cryptography;
using System.Text;
using DevCrm.Licenses.Models;
using YesSql.Indexes;

namespace DevCrm.Licenses.Indexes;

/// <summary>Makes the keys of effects unique.</summary>
public class LicenseEffectIndex : MapIndex
{
    /// <summary>SHA-256 of the key, so that sources of any length fit and differ.</summary>
    public string KeyHash { get; set; } = "";

    public string LicenseId { get; set; } = "";
}

/// <summary>Keeps <see cref="LicenseEffectIndex"/>.</summary>
public sealed class LicenseEffectIndexProvider : IndexProvider<LicenseEffect>
{
    public override void Describe(DescribeContext<LicenseEffect> context) =>
        context.For<LicenseEffectIndex>().Map(effect => new LicenseEffectIndex
        {
            KeyHash = Hash(effect.Key),
            LicenseId = effect.LicenseId,
        });

    internal static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
