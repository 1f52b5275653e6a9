using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Services;
using DevCrm.Core.Mail;

namespace DevCrm.Licenses.Services;

/// <summary>
/// Gives mails that name a LicenseId what templates say of the licence, as Model.License. The key is only in clear while the mail
/// is written; workflows carry the id.
/// </summary>
internal sealed class LicenseMailModel : IMailModelContributor
{
    private readonly ILicenses _licenses;
    private readonly ISiteAddress _address;
    private readonly AccountMailModel _accounts;

    public LicenseMailModel(ILicenses licenses, ISiteAddress address, AccountMailModel accounts)
    {
        _licenses = licenses;
        _address = address;
        _accounts = accounts;
    }

    public async ValueTask ContributeAsync(string eventName, JsonObject model, CancellationToken cancellationToken = default)
    {
        if (model["License"] is not null
            || model["LicenseId"]?.ToString() is not { Length: > 0 } licenseId
            || await _licenses.GetAsync(licenseId, cancellationToken) is not { } license)
        {
            return;
        }

        model["License"] = new JsonObject
        {
            ["Id"] = license.Id,
            ["Name"] = license.Name,
            ["Number"] = license.Number,
            ["Key"] = await _licenses.RevealKeyAsync(license.Id, cancellationToken),
            ["Status"] = license.Status.ToString(),
            ["Type"] = license.Part.Type.ToString(),
            ["ProductName"] = license.Product?.Name,
            ["PlanName"] = license.Plan?.Name,
            ["StartDate"] = LicenseEvents.Date(license.Part.StartUtc),
            ["EndDate"] = LicenseEvents.Date(license.EndUtc),
            ["PortalUrl"] = await _address.MakeAsync($"/portal/licenses/{license.Id}"),
            ["DownloadUrl"] = await _address.MakeAsync($"/portal/licenses/{license.Id}"),
        };

        // A purchase by someone who was not signed in brings no account of its own; the licence knows it.
        if (model["Account"] is null)
        {
            model["AccountId"] = license.AccountId;
            await _accounts.ContributeAsync(eventName, model, cancellationToken);
        }
    }
}
