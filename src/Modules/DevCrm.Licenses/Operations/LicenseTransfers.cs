using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Services;
using DevCrm.Core.Events;
using DevCrm.Licenses.Rules;
using DevCrm.Licenses.Services;
using Microsoft.Extensions.Localization;

namespace DevCrm.Licenses.Operations;

/// <summary>Gives licences to other accounts.</summary>
internal sealed class LicenseTransfers
{
    private readonly LicenseChanger _changer;
    private readonly LicenseKeyMaker _keys;
    private readonly IAccounts _accounts;
    private readonly IEnumerable<ILicenseTransferHandler> _handlers;
    private readonly IStringLocalizer S;

    public LicenseTransfers(
        LicenseChanger changer,
        LicenseKeyMaker keys,
        IAccounts accounts,
        IEnumerable<ILicenseTransferHandler> handlers,
        IStringLocalizer<LicenseTransfers> localizer)
    {
        _changer = changer;
        _keys = keys;
        _accounts = accounts;
        _handlers = handlers;
        S = localizer;
    }

    public async Task<LicenseChange> TransferAsync(string licenseId, TransferLicense request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await _changer.ReadAsync(licenseId, cancellationToken) is not { } license)
        {
            return LicenseChange.NotFound;
        }

        if (await _accounts.GetAsync(request.AccountId?.Trim() ?? "", cancellationToken) is not { } account)
        {
            return LicenseChange.Refused(S["There is no such account."]);
        }

        if (!LicenseOwners.MayOwn(license.Product?.Part, account, license.Part.Type))
        {
            return LicenseChange.Refused(S["{0} is private to another account than {1}.", license.Product?.Name ?? "", account.Name]);
        }

        var newKey = request.NewKey && license.Product is not null
            ? await _keys.NewAsync(license.Product.Part.Code, cancellationToken)
            : null;
        var change = await _changer.ChangeAsync(licenseId, Operation(request, account, newKey), cancellationToken);
        if (change.IsDone)
        {
            foreach (var handler in _handlers)
            {
                await handler.TransferredAsync(licenseId, request, cancellationToken);
            }
        }

        return change;
    }

    private LicenseOperation Operation(TransferLicense request, Account account, NewLicenseKey? newKey) =>
        new("Transferred", request.Reason, part =>
        {
            if (part.Revocation is not null)
            {
                return _changer.RefuseRevoked();
            }

            if (part.AccountId == account.Id)
            {
                return LicenseChange.Unchanged;
            }

            part.AccountId = account.Id;
            part.PartnerAccountId = account.Part.PartnerAccountId;
            part.RepresentativeUserId = account.Part.RepresentativeUserId;
            newKey?.Put(part);
            return LicenseChange.Done;
        })
        {
            BusinessEvent = BusinessEventTypes.LicenseTransferred,
            Facts = new JsonObject { ["ActivationsKept"] = request.KeepActivations, ["NewKey"] = newKey is not null },
        };
}
