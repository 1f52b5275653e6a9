using System.Threading;
using System.Threading.Tasks;

namespace DevCrm.Licenses.Operations;

/// <summary>Does in the transaction of a transfer what goes with it, such as removing activations.</summary>
internal interface ILicenseTransferHandler
{
    Task TransferredAsync(string licenseId, TransferLicense request, CancellationToken cancellationToken);
}
