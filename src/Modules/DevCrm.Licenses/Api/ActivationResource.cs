using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Api.Lists;
using DevCrm.Api.Resources;
using DevCrm.Licenses.Activations;
using YesSql;

namespace DevCrm.Licenses.Api;

/// <summary>Activations at /api/v1/activations. Programs make them with a licence key; here they are seen and removed.</summary>
internal sealed class ActivationResource : IListed<ActivationModel>, IRemovable<ActivationModel>
{
    private static readonly ListShape<ActivationIndex> _list = new ListShape<ActivationIndex>(row => row.ActivationId)
        .Equal("license", row => row.LicenseId, "The id of the licence");

    private readonly ISession _session;
    private readonly IActivations _activations;

    public ActivationResource(ISession session, IActivations activations)
    {
        _session = session;
        _activations = activations;
    }

    public ListShape Shape => _list;

    public async Task<Page<ActivationModel>> ListAsync(ListRequest request, CancellationToken cancellationToken)
    {
        var page = await _session.ReadPageAsync(_list, request, cancellationToken);
        var activations = (await _activations.ListAsync([.. page.Rows.Select(row => row.ActivationId)], cancellationToken))
            .ToDictionary(activation => activation.Id, StringComparer.Ordinal);
        return new Page<ActivationModel>(
            [.. page.Rows.Select(row => activations.GetValueOrDefault(row.ActivationId)).OfType<ActivationInfo>().Select(Model)], page.NextCursor);
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
