using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using OrchardCore.DisplayManagement;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Services;
using OrchardCore.Users;
using OrchardCore.Users.Indexes;
using OrchardCore.Users.Models;
using Sapling.Users.ViewModels;
using YesSql;
using ISession = YesSql.ISession;

namespace Sapling.Users;

/// <summary>A page of the list of users: filtered in the database, with what the reader may do to each.</summary>
public sealed class UserList(
    ISession session,
    IAuthorizationService authorization,
    IRoleService roles,
    ILookupNormalizer normalizer,
    IShapeFactory shapes,
    IOptions<PagerOptions> pagerOptions,
    IClock clock)
{
    public async Task<UsersIndexViewModel> ReadAsync(
        ClaimsPrincipal reader, string? searchText, string? role, string? state, PagerParameters pagerParameters, CancellationToken cancellationToken)
    {
        var query = Filter(searchText?.Trim(), role, state);
        var total = await query.CountAsync(cancellationToken);
        var pager = new Pager(pagerParameters, pagerOptions.Value.GetPageSize());
        var page = await query.With<UserIndex>().OrderBy(index => index.NormalizedUserName)
            .Skip(pager.GetStartIndex()).Take(pager.PageSize).ListAsync(cancellationToken);

        var entries = new List<UserListEntry>();
        foreach (var user in page)
        {
            entries.Add(new UserListEntry(
                user,
                await authorization.AuthorizeAsync(reader, UsersPermissions.EditUsers, user),
                await authorization.AuthorizeAsync(reader, UsersPermissions.DeleteUsers, user),
                user.LockoutEndUtc > clock.UtcNow));
        }

        var filter = new RouteValueDictionary { ["searchText"] = searchText, ["role"] = role, ["state"] = state };
        return new UsersIndexViewModel
        {
            Users = entries,
            Roles = [.. (await roles.GetRolesAsync()).Assignable().Select(known => known.RoleName)],
            SearchText = searchText,
            Role = role,
            State = state,
            Total = total,
            Pager = await shapes.PagerAsync(pager, total, filter),
        };
    }

    private IQuery<User, UserIndex> Filter(string? searchText, string? role, string? state)
    {
        var query = session.Query<User, UserIndex>();
        if (!string.IsNullOrEmpty(role))
        {
            var name = normalizer.NormalizeName(role);
            query = query.With<UserByRoleNameIndex>(index => index.RoleName == name).With<UserIndex>();
        }

        query = state switch
        {
            "Enabled" => query.Where(index => index.IsEnabled),
            "Disabled" => query.Where(index => !index.IsEnabled),
            _ => query,
        };
        if (!string.IsNullOrEmpty(searchText))
        {
            var (name, email) = (normalizer.NormalizeName(searchText), normalizer.NormalizeEmail(searchText));
            query = query.Where(index => index.NormalizedUserName.Contains(name) || index.NormalizedEmail!.Contains(email));
        }

        return query;
    }
}
