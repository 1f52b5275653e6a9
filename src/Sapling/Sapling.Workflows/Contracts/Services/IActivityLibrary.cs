using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;

namespace OrchardCore.Workflows.Services;

/// <summary>The activities of the enabled features.</summary>
public interface IActivityLibrary
{
    IEnumerable<IActivity> ListActivities();
    IEnumerable<LocalizedString> ListCategories();
    IActivity? GetActivityByName(string name);
    IActivity? InstantiateActivity(string name);
}

public static class ActivityLibraryExtensions
{
    public static T? InstantiateActivity<T>(this IActivityLibrary library, string name, JsonObject? properties) where T : IActivity
    {
        var activity = library.InstantiateActivity(name);
        if (activity is not null && properties is not null)
        {
            // A copy: running an activity must not write into the workflow type it came from.
            activity.Properties = (JsonObject)properties.DeepClone();
        }
        return (T?)activity;
    }
}

/// <summary>Builds the shapes of activities from the drivers registered with them.</summary>
public interface IActivityDisplayManager : IDisplayManager<IActivity>;
