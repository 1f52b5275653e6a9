using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Navigation;

/// <summary>Describes one menu item; what is added to it becomes its children.</summary>
public class NavigationItemBuilder : NavigationBuilder
{
    private readonly MenuItem _item;

    public NavigationItemBuilder() => _item = new MenuItem();

    public NavigationItemBuilder(MenuItem existingItem)
    {
        ArgumentNullException.ThrowIfNull(existingItem);
        _item = existingItem;
    }

    public NavigationItemBuilder Caption(LocalizedString caption) => Set(() => _item.Text = caption);

    public NavigationItemBuilder Position(string? position) => Set(() => _item.Position = position);

    public NavigationItemBuilder Priority(int priority) => Set(() => _item.Priority = priority);

    public NavigationItemBuilder Url(string url) => Set(() => _item.Url = url);

    public NavigationItemBuilder Id(string id) => Set(() => _item.Id = id);

    public NavigationItemBuilder AddClass(string className)
        => Set(() =>
        {
            if (!_item.Classes.Contains(className))
            {
                _item.Classes.Add(className);
            }
        });

    public NavigationItemBuilder LinkToFirstChild(bool value) => Set(() => _item.LinkToFirstChild = value);

    public NavigationItemBuilder LocalNav() => Local(true);

    public NavigationItemBuilder Local(bool value) => Set(() => _item.LocalNav = value);

    public NavigationItemBuilder Permission(Permission permission) => Set(() => _item.Permissions.Add(permission));

    public NavigationItemBuilder Resource(object? resource) => Set(() => _item.Resource = resource);

    public NavigationItemBuilder Action(RouteValueDictionary values) => Set(() => _item.RouteValues = values);

    public NavigationItemBuilder Action(string actionName, string? controllerName, object? values)
        => Action(actionName, controllerName, new RouteValueDictionary(values));

    public NavigationItemBuilder Action(string actionName, string? controllerName, RouteValueDictionary values)
        => Action(actionName, controllerName, null, values);

    public NavigationItemBuilder Action(string actionName, string? controllerName, string? areaName)
        => Action(actionName, controllerName, areaName, []);

    public NavigationItemBuilder Action(string actionName, string? controllerName, string? areaName, RouteValueDictionary values)
    {
        var route = new RouteValueDictionary(values) { ["action"] = actionName };
        if (!string.IsNullOrEmpty(controllerName))
        {
            route["controller"] = controllerName;
        }

        if (!string.IsNullOrEmpty(areaName))
        {
            route["area"] = areaName;
        }

        return Action(route);
    }

    public override List<MenuItem> Build()
    {
        _item.Items.AddRange(base.Build());
        return [_item];
    }

    private NavigationItemBuilder Set(System.Action change)
    {
        change();
        return this;
    }
}
