using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Navigation;

public class MenuItem
{
    public LocalizedString Text { get; set; } = new("", "");

    public string? Id { get; set; }

    /// <summary>The address to go to, when it is one.</summary>
    public string? Url { get; set; }

    /// <summary>The address as it is rendered, computed from <see cref="RouteValues"/> or <see cref="Url"/>.</summary>
    public string? Href { get; set; }

    public string? Target { get; set; }

    public string? Position { get; set; }

    public int Priority { get; set; }

    /// <summary>Whether an item with children leads to the first of them.</summary>
    public bool LinkToFirstChild { get; set; } = true;

    /// <summary>Whether the item belongs to the page's own tabs rather than to the menu.</summary>
    public bool LocalNav { get; set; }

    public string? Culture { get; set; }

    /// <summary>What the permissions are asked for.</summary>
    public object? Resource { get; set; }

    public List<MenuItem> Items { get; set; } = [];

    public RouteValueDictionary? RouteValues { get; set; }

    /// <summary>The item is shown to whoever has one of these, or to everybody when there are none.</summary>
    public List<Permission> Permissions { get; } = [];

    public List<string> Classes { get; } = [];
}
