using DevCrm.Licenses.Models;
using DevCrm.Licenses.Rules;
using DevCrm.Products.Models;

namespace DevCrm.Licenses.Tests.Rules;

public class LicenseTermsTests
{
    [Fact]
    public void Of_OwnLimits_WinOverThePlans()
    {
        var license = new LicensePart { Limits = new LicenseLimits { Activations = 0, UnitsPerMonth = 500 } };
        var plan = new PlanPart { Limits = new LicenseLimits { Activations = 3, Users = 10 } };

        var limits = LicenseTerms.Of(license, plan).Limits;

        Assert.Equal((0, 10, null, 500L), (limits.Activations, limits.Users, limits.Domains, limits.UnitsPerMonth));
    }

    [Fact]
    public void Of_Entitlements_AreTheUnionWithoutCase()
    {
        var terms = LicenseTerms.Of(new LicensePart { Entitlements = ["Reports"] }, new PlanPart { Entitlements = ["api", "reports"] });

        Assert.Equal(2, terms.Entitlements.Count);
        Assert.Contains("API", terms.Entitlements);
    }

    [Fact]
    public void Of_NoPlan_IsRestrictWithoutGrace()
    {
        var terms = LicenseTerms.Of(new LicensePart(), plan: null);

        Assert.Equal((ExpiryStrategy.Restrict, 0), (terms.ExpiryStrategy, terms.GraceDays));
    }
}
