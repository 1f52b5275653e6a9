using Microsoft.Extensions.Localization;

namespace OrchardCore.Navigation;

/// <summary>Collects the items of one level of a menu.</summary>
public class NavigationBuilder
{
    private List<MenuItem> Contained { get; set; } = [];

    public NavigationBuilder Add(
        LocalizedString caption, string? position, Action<NavigationItemBuilder> itemBuilder, IEnumerable<string>? classes = null, int priority = 0)
    {
        var child = Start(caption, position, classes, priority);
        itemBuilder(child);
        Contained.AddRange(child.Build());
        return this;
    }

    public NavigationBuilder Add(LocalizedString caption, Action<NavigationItemBuilder> itemBuilder, IEnumerable<string>? classes = null)
        => Add(caption, null, itemBuilder, classes);

    public virtual List<MenuItem> Build() => Contained;

    private static NavigationItemBuilder Start(LocalizedString caption, string? position, IEnumerable<string>? classes, int priority)
    {
        var child = new NavigationItemBuilder();
        child.Caption(caption);
        child.Position(position);
        child.Priority(priority);
        foreach (var name in classes ?? [])
        {
            child.AddClass(name);
        }

        return child;
    }
}
