using System;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Activations;
using Microsoft.Extensions.DependencyInjection;

namespace DevCrm.Licenses.Operations;

/// <summary>Removes the activations of a licence that goes to another account, unless they are to stay.</summary>
internal sealed class TransferredActivations : ILicenseTransferHandler
{
    private readonly IServiceProvider _services;

    // Asked for late: activations use licences, whose transfers use this.
    public TransferredActivations(IServiceProvider services) => _services = services;

    public async Task TransferredAsync(string licenseId, TransferLicense request, CancellationToken cancellationToken)
    {
        if (request.KeepActivations)
        {
            return;
        }

        var activations = _services.GetRequiredService<IActivations>();
        foreach (var activation in await activations.ListAsync(licenseId, cancellationToken))
        {
            await activations.RemoveAsync(activation.Id, ActivationRemover.Staff, cancellationToken: cancellationToken);
        }
    }
}
