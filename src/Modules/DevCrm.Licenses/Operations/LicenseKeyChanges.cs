using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Events;
using DevCrm.Licenses.Services;
using Microsoft.Extensions.Localization;

namespace DevCrm.Licenses.Operations;

/// <summary>Gives licences new keys.</summary>
internal sealed class LicenseKeyChanges
{
    private readonly LicenseChanger _changer;
    private readonly LicenseKeyMaker _keys;
    private readonly IStringLocalizer S;

    public LicenseKeyChanges(LicenseChanger changer, LicenseKeyMaker keys, IStringLocalizer<LicenseKeyChanges> localizer)
    {
        _changer = changer;
        _keys = keys;
        S = localizer;
    }

    public async Task<KeyChange> RegenerateAsync(string licenseId, string reason, CancellationToken cancellationToken)
    {
        if (await _changer.ReadAsync(licenseId, cancellationToken) is not { } license)
        {
            return new KeyChange(LicenseChange.NotFound);
        }

        if (license.Product is not { } product)
        {
            return new KeyChange(LicenseChange.Refused(S["A key begins with the code of the product, and that is not published."]));
        }

        var key = await _keys.NewAsync(product.Part.Code, cancellationToken);
        var operation = new LicenseOperation("KeyRegenerated", reason, part =>
        {
            if (part.Revocation is not null)
            {
                return _changer.RefuseRevoked();
            }

            key.Put(part);
            return LicenseChange.Done;
        })
        {
            BusinessEvent = BusinessEventTypes.LicenseKeyRegenerated,
        };
        var change = await _changer.ChangeAsync(licenseId, operation, cancellationToken);
        return new KeyChange(change, change.IsDone ? key.Key.Reveal() : null);
    }
}
