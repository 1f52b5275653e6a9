using System;
using System.Collections.Generic;
using System.Linq;
using DevCrm.Licenses.Models;
using DevCrm.Products.Models;

namespace DevCrm.Licenses.Rules;

/// <summary>What holds for a licence: its plan's terms with the licence's own overrides.</summary>
public sealed record LicenseTerms(ExpiryStrategy ExpiryStrategy, int GraceDays, LicenseLimits Limits, IReadOnlySet<string> Entitlements)
{
    /// <summary>A licence whose plan is gone keeps its own terms with the default strategy.</summary>
    public static LicenseTerms Of(LicensePart license, PlanPart? plan) => new(
        plan?.ExpiryStrategy ?? ExpiryStrategy.Restrict,
        Math.Max(0, plan?.GraceDays ?? 0),
        Override(plan?.Limits ?? new LicenseLimits(), license.Limits),
        (plan?.Entitlements ?? []).Concat(license.Entitlements).ToHashSet(StringComparer.OrdinalIgnoreCase));

    private static LicenseLimits Override(LicenseLimits plan, LicenseLimits own) => new()
    {
        Activations = own.Activations ?? plan.Activations,
        Users = own.Users ?? plan.Users,
        Domains = own.Domains ?? plan.Domains,
        UnitsPerMonth = own.UnitsPerMonth ?? plan.UnitsPerMonth,
    };
}
