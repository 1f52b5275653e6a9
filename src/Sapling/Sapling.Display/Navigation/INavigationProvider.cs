using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace OrchardCore.Navigation;

/// <summary>Adds items to menus.</summary>
public interface INavigationProvider
{
    ValueTask BuildNavigationAsync(string name, NavigationBuilder builder);
}

/// <summary>Builds a menu from all providers: merged, filtered by permission, ordered.</summary>
public interface INavigationManager
{
    Task<IEnumerable<MenuItem>> BuildMenuAsync(string name, ActionContext context);
}

/// <summary>A provider for one menu.</summary>
public abstract class NamedNavigationProvider : INavigationProvider
{
    protected readonly string Name;

    protected NamedNavigationProvider(string name) => Name = name;

    public ValueTask BuildNavigationAsync(string name, NavigationBuilder builder)
        => string.Equals(name, Name, StringComparison.OrdinalIgnoreCase) ? BuildAsync(builder) : ValueTask.CompletedTask;

    protected abstract ValueTask BuildAsync(NavigationBuilder builder);
}

/// <summary>A provider for the admin's menu.</summary>
public abstract class AdminNavigationProvider : NamedNavigationProvider
{
    public AdminNavigationProvider() : base(NavigationConstants.AdminId)
    {
    }
}

public static class NavigationConstants
{
    public const string AdminId = "admin";
    public const string CssClassPrefix = "icon-class-";
    public const string AdminMenuContentPosition = "1";
    public const string AdminMenuDesignPosition = "30";
    public const string AdminMenuWorkflowsPosition = "50";
    public const string AdminMenuAccessControlPosition = "60";
}

public static class NavigationExtensions
{
    public const string AdminMenuPositionPrefix = "z";
    public const string Separator = ".";

    /// <summary>A position that sorts by the text itself, after all numbers.</summary>
    public static string PrefixPosition(
        this Microsoft.Extensions.Localization.LocalizedString position,
        string sublevel = "",
        string prefix = AdminMenuPositionPrefix,
        string separator = Separator)
        => position.Value.PrefixPosition(sublevel, prefix, separator);

    public static string PrefixPosition(this string position, string sublevel = "", string prefix = AdminMenuPositionPrefix, string separator = Separator)
        => string.IsNullOrEmpty(sublevel) ? prefix + position : string.Concat(prefix, position, separator, sublevel);
}

public static class ServiceCollectionExtensions
{
    public static IServiceCollection AddNavigationProvider<TProvider>(this IServiceCollection services)
        where TProvider : class, INavigationProvider
        => services.AddScoped<INavigationProvider, TProvider>();
}
