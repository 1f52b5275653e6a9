using System.Threading;
using System.Threading.Tasks;

namespace DevCrm.Licenses.Services;

/// <summary>Makes licences.</summary>
public interface ILicenseIssuer
{
    /// <summary>
    /// Makes, publishes and audits the licence in the current session and raises LicenseIssuedEvent. One source has one licence:
    /// asked again it answers with that one; of two at the same time one commits and the other one fails.
    /// </summary>
    Task<IssueResult> IssueAsync(IssueLicense request, CancellationToken cancellationToken = default);
}
