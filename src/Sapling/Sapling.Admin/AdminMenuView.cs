using Microsoft.AspNetCore.Http;
using OrchardCore.Navigation;

namespace Sapling.Admin;

/// <summary>What the layout wants to know of the menu: which item the current page belongs to, and an icon for each.</summary>
public sealed class AdminMenuView
{
    private static readonly Dictionary<string, string> _icons = new(StringComparer.OrdinalIgnoreCase)
    {
        ["content"] = "files",
        ["contentItems"] = "files",
        ["contentDefinition"] = "columns-gap",
        ["design"] = "palette",
        ["search"] = "search",
        ["security"] = "shield-lock",
        ["users"] = "people",
        ["accessControl"] = "people",
        ["workflows"] = "diagram-3",
        ["configuration"] = "gear",
        ["settings"] = "sliders",
        ["tools"] = "tools",
        ["email"] = "envelope",
        ["devcrm"] = "briefcase",
        ["new"] = "plus-circle",
    };

    private readonly HashSet<MenuItem> _active = [];

    public AdminMenuView(IEnumerable<MenuItem> items, HttpRequest request)
    {
        Items = [.. items];
        Current = Find(Items, request);
        Mark(Items);
    }

    public IReadOnlyList<MenuItem> Items { get; }

    /// <summary>The item whose address is the page's, or the longest beginning of it.</summary>
    public MenuItem? Current { get; }

    /// <summary>Whether the current item is this one or below it.</summary>
    public bool IsActive(MenuItem item) => _active.Contains(item);

    public static string IconOf(MenuItem item)
    {
        var own = item.Classes.Select(name => name.Replace(NavigationConstants.CssClassPrefix, "", StringComparison.Ordinal))
            .FirstOrDefault(name => name.StartsWith("bi-", StringComparison.Ordinal));
        return own ?? "bi-" + (_icons.GetValueOrDefault(item.Id ?? "") ?? _icons.GetValueOrDefault(item.Text.Name) ?? "folder2");
    }

    private static MenuItem? Find(IEnumerable<MenuItem> items, HttpRequest request)
    {
        var path = request.PathBase.Add(request.Path).Value ?? "";
        var full = path + request.QueryString.Value;
        return Leaves(items)
            .Where(item => full.Equals(item.Href, StringComparison.OrdinalIgnoreCase) || Contains(path, item.Href!.Split('?')[0]))
            .OrderByDescending(item => full.Equals(item.Href, StringComparison.OrdinalIgnoreCase))
            .ThenByDescending(item => item.Href!.Length)
            .FirstOrDefault();
    }

    private static bool Contains(string path, string address)
        => path.StartsWith(address, StringComparison.OrdinalIgnoreCase) && (path.Length == address.Length || path[address.Length] == '/');

    private static IEnumerable<MenuItem> Leaves(IEnumerable<MenuItem> items)
        => items.SelectMany(item => item.Items.Count > 0 ? Leaves(item.Items) : string.IsNullOrEmpty(item.Href) ? [] : [item]);

    private bool Mark(IEnumerable<MenuItem> items)
    {
        var found = false;
        foreach (var item in items)
        {
            if (Mark(item.Items) || item == Current)
            {
                _active.Add(item);
                found = true;
            }
        }

        return found;
    }
}
