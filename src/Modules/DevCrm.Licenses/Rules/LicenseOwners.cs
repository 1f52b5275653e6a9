using DevCrm.Accounts.Models;
using DevCrm.Accounts.Services;
using DevCrm.Products.Models;

namespace DevCrm.Licenses.Rules;

/// <summary>Whose a licence of a product may be.</summary>
public static class LicenseOwners
{
    /// <summary>
    /// A private product is licensed to its account alone, and for work on it to ourselves: our own and test licences may belong to an
    /// internal account.
    /// </summary>
    public static bool MayOwn(ProductPart? product, Account account, LicenseType type) =>
        product is not { Visibility: ProductVisibility.Private }
        || product.AccountId == account.Id
        || (account.Part.Kind == AccountKind.Internal && !type.IsForCustomers());
}
