using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Api.Lists;
using DevCrm.Api.Resources;
using DevCrm.Licenses.Activations;

namespace DevCrm.Licenses.Api;

/// <summary>Activations at /api/v1/activations. Programs make them with a licence key; here they are seen and removed.</summary>
internal sealed class ActivationResource : IListed<ActivationModel>, IRemovable<ActivationModel>
{
    private static readonly ListShape<ActivationInfo> _list = new ListShape<ActivationInfo>(row => row.Id)
        .Equal("license", row => row.LicenseId, "The id of the licence");

    private readonly IActivations _activations;

    public ActivationResource(IActivations activations) => _activations = activations;

    public ListShape Shape => _list;

    public async Task<Page<ActivationModel>> ListAsync(ListRequest request, CancellationToken cancellationToken)
    {
        var licenseIds = request.Conditions.SelectMany(condition => condition.Values).OfType<string>().ToArray();
        var found = await _activations.ListAsync(
            new ActivationPage(licenseIds, request.Cursor?.Id, request.Descending, request.Limit + 1), cancellationToken);
        var rows = found.Take(request.Limit).ToArray();
        var next = found.Count > rows.Length ? new Cursor(rows[^1].Id, rows[^1].Id).Encode(request.Signature) : null;
        return new Page<ActivationModel>([.. rows.Select(Model)], next);
    }

    public async Task<ActivationModel?> FindAsync(string id, CancellationToken cancellationToken) =>
        await _activations.GetAsync(id, cancellationToken) is { } activation ? Model(activation) : null;

    /// <summary>Removed as staff do it: no allowance counts.</summary>
    public Task RemoveAsync(ActivationModel current, CancellationToken cancellationToken) =>
        _activations.RemoveAsync(current.Id, ActivationRemover.Staff, userId: null, cancellationToken);

    private static ActivationModel Model(ActivationInfo activation) => new()
    {
        Id = activation.Id,
        LicenseId = activation.LicenseId,
        Fingerprint = activation.Fingerprint,
        Name = activation.Name,
        Platform = activation.Platform,
        Address = activation.Address,
        ActivatedAt = activation.ActivatedUtc,
        LastSeenAt = activation.LastSeenUtc,
        LeaseEndsAt = activation.LeaseEndsUtc,
    };
}
