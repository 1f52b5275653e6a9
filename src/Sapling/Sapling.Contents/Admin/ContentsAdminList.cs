using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Contents;
using OrchardCore.Contents.Services;
using OrchardCore.Contents.ViewModels;
using OrchardCore.DisplayManagement.ModelBinding;
using YesSql;
using YesSql.Services;

namespace Sapling.Contents.Admin;

/// <summary>Queries one page of the items a user may see; nothing is ever read beyond the page.</summary>
internal sealed class ContentsAdminList(
    ISession session,
    IContentDefinitionManager definitions,
    IAuthorizationService authorization,
    IEnumerable<IContentsAdminListFilter> filters)
{
    /// <summary>The listable types a user may see a list of.</summary>
    public async Task<List<ContentTypeDefinition>> TypesAsync(ClaimsPrincipal user)
    {
        var types = new List<ContentTypeDefinition>();
        foreach (var type in (await definitions.ListTypeDefinitionsAsync()).Where(type => type.IsListable()).OrderBy(type => type.DisplayName, StringComparer.CurrentCulture))
        {
            if (await authorization.AuthorizeAsync(user, CommonPermissions.ListContent, type))
            {
                types.Add(type);
            }
        }

        return types;
    }

    /// <summary>The items of a page, and one more if there is a next page.</summary>
    public async Task<List<ContentItem>> PageAsync(ContentOptionsViewModel options, ClaimsPrincipal user, List<ContentTypeDefinition> types, IUpdateModel updater, int skip, int take)
    {
        if (!string.IsNullOrEmpty(options.SelectedContentType))
        {
            types = types.Where(type => type.Name == options.SelectedContentType).ToList();
        }

        var all = new List<string>();
        var own = new List<string>();
        foreach (var type in types)
        {
            (await authorization.AuthorizeAsync(user, CommonPermissions.ViewContent, type) ? all : own).Add(type.Name);
        }

        var query = session.Query<ContentItem, ContentItemIndex>();
        Restrict(query, all, own, user.FindFirstValue(ClaimTypes.NameIdentifier) ?? "");
        Select(query, options, user);
        foreach (var filter in filters)
        {
            await filter.FilterAsync(options, query, updater);
        }

        Order(query, options.OrderBy);
        return (await query.Skip(skip).Take(take + 1).ListAsync()).ToList();
    }

    private static void Restrict(IQuery<ContentItem, ContentItemIndex> query, List<string> all, List<string> own, string userId)
    {
        if (own.Count == 0 && all.Count == 1)
        {
            var only = all[0];
            query.Where(index => index.ContentType == only);
        }
        else if (own.Count == 0)
        {
            query.Where(index => index.ContentType.IsIn(all));
        }
        else if (all.Count == 0)
        {
            query.Where(index => index.ContentType.IsIn(own) && index.Owner == userId);
        }
        else
        {
            query.Where(index => index.ContentType.IsIn(all) || (index.ContentType.IsIn(own) && index.Owner == userId));
        }
    }

    private static void Select(IQuery<ContentItem, ContentItemIndex> query, ContentOptionsViewModel options, ClaimsPrincipal user)
    {
        switch (options.ContentsStatus)
        {
            case ContentsStatus.Published:
                query.Where(index => index.Published);
                break;
            case ContentsStatus.Draft:
                query.Where(index => index.Latest && !index.Published);
                break;
            case ContentsStatus.AllVersions:
                query.Where(index => index.Latest || index.Published);
                break;
            case ContentsStatus.Owner:
                var userId = user.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
                query.Where(index => index.Latest && index.Owner == userId);
                break;
            default:
                query.Where(index => index.Latest);
                break;
        }

        if (options.SearchText?.Trim() is { Length: > 0 } text)
        {
            query.Where(index => index.DisplayText!.Contains(text) || index.ContentItemId == text);
        }
    }

    // The id breaks ties, so that no item is on two pages.
    private static void Order(IQuery<ContentItem, ContentItemIndex> query, ContentsOrder order)
    {
        switch (order)
        {
            case ContentsOrder.Title:
                query.OrderBy(index => index.DisplayText!).ThenBy(index => index.Id);
                break;
            case ContentsOrder.Created:
                query.OrderByDescending(index => index.CreatedUtc!).ThenByDescending(index => index.Id);
                break;
            case ContentsOrder.Published:
                query.OrderByDescending(index => index.PublishedUtc!).ThenByDescending(index => index.Id);
                break;
            default:
                query.OrderByDescending(index => index.ModifiedUtc!).ThenByDescending(index => index.Id);
                break;
        }
    }
}
