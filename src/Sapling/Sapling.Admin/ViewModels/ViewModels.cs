using System.ComponentModel.DataAnnotations;
using OrchardCore.BackgroundTasks;
using OrchardCore.DisplayManagement;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Recipes.Models;

namespace Sapling.Admin.ViewModels;

public class GeneralSettingsViewModel
{
    [Required]
    public string SiteName { get; set; } = "";

    public string? BaseUrl { get; set; }

    public string? TimeZoneId { get; set; }

    [Range(1, 1000)]
    public int PageSize { get; set; } = 10;

    [Range(1, 1000)]
    public int MaxPageSize { get; set; } = 100;
}

public class AdminSettingsViewModel
{
    public bool DisplayThemeToggler { get; set; }

    public bool DisplayMenuFilter { get; set; }
}

public sealed record SettingsViewModel(string GroupId, IShape Shape);

/// <summary>A feature, what it needs, and what needs it.</summary>
public sealed record FeatureEntry(IFeatureInfo Feature, bool IsEnabled, IReadOnlyList<string> Dependencies, IReadOnlyList<string> EnabledDependents);

public sealed record ThemeEntry(IExtensionInfo Theme, bool IsAdmin, bool IsCurrent);

public sealed record RecipeEntry(string Id, RecipeDescriptor Recipe);

public sealed record BackgroundTaskEntry(BackgroundTaskSettings Settings, string DefaultSchedule);

public class BackgroundTaskViewModel
{
    public string Name { get; set; } = "";

    public string? Title { get; set; }

    public string? Description { get; set; }

    public string? DefaultSchedule { get; set; }

    [Required]
    public string Schedule { get; set; } = "";

    public bool Enable { get; set; }
}
