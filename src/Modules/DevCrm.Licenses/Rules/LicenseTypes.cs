using DevCrm.Products.Models;

namespace DevCrm.Licenses.Rules;

/// <summary>What the type of a licence means for figures and for who may have it.</summary>
public static class LicenseTypes
{
    /// <summary>Whether it belongs in sales figures: trials, our own and test licences are nobody's purchase.</summary>
    public static bool CountsAsSale(this LicenseType type) => type is LicenseType.Commercial or LicenseType.Custom;

    /// <summary>Made for customers, in contrast to ourselves.</summary>
    public static bool IsForCustomers(this LicenseType type) => type is not (LicenseType.Internal or LicenseType.Test);
}
