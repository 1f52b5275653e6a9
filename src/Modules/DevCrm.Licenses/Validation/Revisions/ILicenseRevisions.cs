using System.Threading;
using System.Threading.Tasks;

namespace DevCrm.Licenses.Validation.Revisions;

/// <summary>
/// Says, in the session and transaction of a change, that what validation keeps in memory is out of date. Content that goes through the
/// content manager needs none of this; whoever saves a licence past it calls here.
/// </summary>
public interface ILicenseRevisions
{
    Task TouchLicenseAsync(string licenseId, CancellationToken cancellationToken = default);

    /// <summary>After a change that concerns many licences: a plan, a product, settings.</summary>
    Task TouchAllAsync(CancellationToken cancellationToken = default);
}
