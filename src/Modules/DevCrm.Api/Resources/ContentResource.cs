using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Api.Http;
using DevCrm.Api.Lists;
using DevCrm.Api.Problems;
using DevCrm.Core.Audit;
using OrchardCore.ContentManagement;
using YesSql;
using YesSql.Indexes;

namespace DevCrm.Api.Resources;

/// <summary>What a resource of content items works with.</summary>
public sealed record ContentServices(IContentManager Content, ISession Session, IAuditTrail Audit);

/// <summary>
/// Content items of one type as a resource. What is listed, read and changed is the version that programs see; a change
/// publishes a new one. Handlers check and complete items as they do for the admin, so the rules are the same.
/// </summary>
public abstract class ContentResource<TPart, TModel, TIndex>
    : IListed<TModel>, ICreatable<TModel>, IChangeable<TModel>, IRemovable<TModel>
    where TPart : ContentPart, new()
    where TModel : class, IApiModel, new()
    where TIndex : class, IIndex
{
    private readonly ContentServices _services;

    protected ContentResource(ContentServices services) => _services = services;

    ListShape IListed.Shape => List;

    protected abstract string ContentType { get; }

    protected abstract ListShape<TIndex> List { get; }

    /// <summary>Published for what exists only when published; Latest where drafts count too.</summary>
    protected virtual VersionOptions Version => VersionOptions.Published;

    /// <summary>Whether changes are recorded here: not where the type's own handlers do so.</summary>
    protected virtual bool Audits => true;

    protected IContentManager Content => _services.Content;

    public async Task<Page<TModel>> ListAsync(ListRequest request, CancellationToken cancellationToken)
    {
        var page = await _services.Session.ReadPageAsync(List, request, cancellationToken);
        var ids = page.Rows.Select(IdOf).ToArray();
        var items = (await Content.GetAsync(ids, Version)).ToDictionary(item => item.ContentItemId, StringComparer.Ordinal);
        var models = new List<TModel>();
        foreach (var id in ids)
        {
            if (items.GetValueOrDefault(id) is { } item && await ReadAsync(item, cancellationToken) is { } model)
            {
                models.Add(model);
            }
        }

        return new Page<TModel>(models, page.NextCursor);
    }

    public async Task<TModel?> FindAsync(string id, CancellationToken cancellationToken) =>
        await ReadAsync(await Content.GetAsync(id, Version), cancellationToken);

    public virtual async Task<TModel> CreateAsync(TModel wanted, CancellationToken cancellationToken)
    {
        var item = await Content.NewAsync(ContentType);
        await WriteAsync(wanted, item, cancellationToken);
        await ValidateAsync(item);
        if (!await Content.CreateAsync(item, IsPublished(wanted) ? VersionOptions.Published : VersionOptions.Draft))
        {
            throw Refused();
        }

        var created = (await ReadAsync(item, cancellationToken))!;
        await AuditAsync(created.Id, "Created", null, created, cancellationToken);
        return created;
    }

    public virtual async Task<TModel> ChangeAsync(TModel current, TModel wanted, CancellationToken cancellationToken)
    {
        var before = (await Content.GetAsync(current.Id, Version))!;
        if (before.Published && await Content.GetAsync(current.Id, VersionOptions.Latest) is { Published: false })
        {
            throw new ApiProblemException(ApiProblem.Of(ProblemCode.DraftExists));
        }

        // With the version checked, of two changes of the same state one does not commit.
        await _services.Session.SaveAsync(before, checkConcurrency: true, cancellationToken: cancellationToken);
        var item = (await Content.GetAsync(current.Id, VersionOptions.DraftRequired))!;
        await WriteAsync(wanted, item, cancellationToken);
        await ValidateAsync(item);
        await Content.UpdateAsync(item);
        if (!IsPublished(wanted))
        {
            await Content.SaveDraftAsync(item);
        }
        else if (!await Content.PublishAsync(item))
        {
            throw Refused();
        }

        var changed = (await ReadAsync(item, cancellationToken))!;
        await AuditAsync(current.Id, "Changed", current, changed, cancellationToken);
        return changed;
    }

    public virtual async Task RemoveAsync(TModel current, CancellationToken cancellationToken)
    {
        var item = (await Content.GetAsync(current.Id, VersionOptions.Latest))!;
        await _services.Session.SaveAsync(item, checkConcurrency: true, cancellationToken: cancellationToken);
        if (!await Content.RemoveAsync(item))
        {
            throw Refused();
        }

        await AuditAsync(current.Id, "Removed", current, null, cancellationToken);
    }

    protected abstract ValueTask<TModel> ReadAsync(ContentItem item, TPart part, CancellationToken cancellationToken);

    /// <summary>Brings a model into an item, its title and parts too.</summary>
    protected abstract ValueTask WriteAsync(TModel model, ContentItem item, TPart part, CancellationToken cancellationToken);

    protected virtual bool IsPublished(TModel model) => true;

    /// <summary>The field of the model that a field of the part is, where it has another name.</summary>
    protected virtual string FieldOf(string partField) => string.Join('.', partField.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    protected static ApiProblemException Fault(string field, string message) =>
        new(ApiProblem.Of(ProblemCode.ValidationFailed, field, message));

    private async Task<TModel?> ReadAsync(ContentItem? item, CancellationToken cancellationToken) =>
        item is not null && item.ContentType == ContentType && item.TryGet<TPart>(out var part)
            ? await ReadAsync(item, part, cancellationToken)
            : null;

    private async Task WriteAsync(TModel model, ContentItem item, CancellationToken cancellationToken)
    {
        var part = item.GetOrCreate<TPart>();
        await WriteAsync(model, item, part, cancellationToken);
        part.Apply();
    }

    private async Task ValidateAsync(ContentItem item)
    {
        var faults = new Faults();
        foreach (var error in (await Content.ValidateAsync(item)).Errors)
        {
            var member = error.MemberNames.FirstOrDefault() ?? "";
            var field = member[(member.IndexOf('.', StringComparison.Ordinal) + 1)..];
            faults.Add(FieldOf(field), error.ErrorMessage ?? "It cannot have this value.");
        }

        faults.ThrowIfAny();
    }

    private Task AuditAsync(string id, string what, TModel? before, TModel? after, CancellationToken cancellationToken)
    {
        if (!Audits)
        {
            return Task.CompletedTask;
        }

        var (old, now) = ModelDifferences.Between(before, after);
        return _services.Audit.RecordAsync(new AuditEntry(ContentType, id, what, old, now), cancellationToken);
    }

    private string IdOf(TIndex row) => (string)List.Id.ValueOf(row)!;

    private static ApiProblemException Refused() => new(ApiProblem.Of(ProblemCode.Conflict, "A rule of the site refused it."));
}
