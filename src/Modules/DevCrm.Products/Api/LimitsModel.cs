using System.ComponentModel;
using DevCrm.Products.Models;

namespace DevCrm.Products.Api;

/// <summary>What is allowed at most; null is no limit of its own.</summary>
public sealed class LimitsModel
{
    public int? Activations { get; set; }

    public int? Users { get; set; }

    public int? Domains { get; set; }

    [Description("Metered units a month.")]
    public long? UnitsPerMonth { get; set; }

    public static LimitsModel Of(LicenseLimits limits) => new()
    {
        Activations = limits.Activations,
        Users = limits.Users,
        Domains = limits.Domains,
        UnitsPerMonth = limits.UnitsPerMonth,
    };

    public LicenseLimits ToLimits() => new()
    {
        Activations = Activations,
        Users = Users,
        Domains = Domains,
        UnitsPerMonth = UnitsPerMonth,
    };
}
