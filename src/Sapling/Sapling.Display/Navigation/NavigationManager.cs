using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.Extensions.Logging;
using OrchardCore.DisplayManagement.Zones;
using OrchardCore.Navigation;

namespace Sapling.DisplayManagement;

internal sealed class NavigationManager(
    IEnumerable<INavigationProvider> providers,
    IUrlHelperFactory urlHelpers,
    IAuthorizationService authorization,
    ILogger<NavigationManager> logger) : INavigationManager
{
    public async Task<IEnumerable<MenuItem>> BuildMenuAsync(string name, ActionContext context)
    {
        var builder = new NavigationBuilder();
        foreach (var provider in providers)
        {
            try
            {
                await provider.BuildNavigationAsync(name, builder);
            }
            catch (Exception exception)
            {
                // One module's menu must not take all pages down with it.
                logger.LogError(exception, "The navigation provider {Provider} failed for the menu {Menu}", provider.GetType(), name);
            }
        }

        var items = await FilterAsync(Merge(builder.Build()), context);
        Link(items, urlHelpers.GetUrlHelper(context));
        return items;
    }

    // Items of the same name become one: the one of highest priority gives its look, and all give their children.
    private static List<MenuItem> Merge(IEnumerable<MenuItem> items)
    {
        var merged = new Dictionary<string, MenuItem>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items.OrderByDescending(item => item.Priority))
        {
            if (!merged.TryGetValue(item.Text.Name, out var known))
            {
                merged[item.Text.Name] = item;
                continue;
            }

            known.Position ??= item.Position;
            known.Id ??= item.Id;
            known.Classes.AddRange(item.Classes.Except(known.Classes));
            known.Items.AddRange(item.Items);
            if (known.RouteValues is null && known.Url is null)
            {
                (known.RouteValues, known.Url, known.Resource) = (item.RouteValues, item.Url, item.Resource);
                known.Permissions.AddRange(item.Permissions);
            }
        }

        foreach (var item in merged.Values)
        {
            item.Items = Merge(item.Items);
        }

        return [.. merged.Values.OrderBy(item => item.Position, FlatPositionComparer.Instance)];
    }

    // A heading without an address of its own is there only for its children.
    private async Task<List<MenuItem>> FilterAsync(List<MenuItem> items, ActionContext context)
    {
        var allowed = new List<MenuItem>(items.Count);
        foreach (var item in items)
        {
            var heading = item.RouteValues is null && string.IsNullOrEmpty(item.Url);
            var hadChildren = item.Items.Count > 0;
            item.Items = await FilterAsync(item.Items, context);
            if (heading && hadChildren ? item.Items.Count > 0 : await IsAllowedAsync(item, context))
            {
                allowed.Add(item);
            }
        }

        return allowed;
    }

    private async Task<bool> IsAllowedAsync(MenuItem item, ActionContext context)
    {
        if (item.Permissions.Count == 0)
        {
            return true;
        }

        foreach (var permission in item.Permissions)
        {
            if (await authorization.AuthorizeAsync(context.HttpContext.User, permission, item.Resource!))
            {
                return true;
            }
        }

        return false;
    }

    private static void Link(List<MenuItem> items, IUrlHelper url)
    {
        foreach (var item in items)
        {
            Link(item.Items, url);
            item.Href = item.RouteValues is { Count: > 0 } ? url.RouteUrl(item.RouteValues)
                : string.IsNullOrEmpty(item.Url) ? null
                : item.Url[0] == '~' || !(item.Url[0] is '/' or '#' || item.Url.Contains(':', StringComparison.Ordinal)) ? url.Content("~/" + item.Url.TrimStart('~').TrimStart('/'))
                : item.Url;
            if (item.LinkToFirstChild && item.Href is null or "#" && item.Items.Count > 0)
            {
                item.Href = item.Items[0].Href;
            }
        }
    }
}
