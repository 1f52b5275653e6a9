using System.Collections.Frozen;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Options;
using OrchardCore.Workflows.Services;

namespace Sapling.Workflows.Engine;

/// <summary>Which class has which activity name: asked of every activity once in the life of the shell.</summary>
internal sealed class ActivityNames(IOptions<WorkflowOptions> options)
{
    private FrozenDictionary<string, Type>? _types;

    public Type? Find(string name, IServiceProvider services) => (_types ??= Load(services)).GetValueOrDefault(name);

    private FrozenDictionary<string, Type> Load(IServiceProvider services)
    {
        var types = new Dictionary<string, Type>();
        foreach (var type in options.Value.ActivityTypes)
        {
            types[((IActivity)ActivatorUtilities.CreateInstance(services, type)).Name] = type;
        }
        return types.ToFrozenDictionary();
    }
}

internal sealed class ActivityLibrary(ActivityNames names, IOptions<WorkflowOptions> options, IServiceProvider services) : IActivityLibrary
{
    private List<IActivity>? _activities;

    public IEnumerable<IActivity> ListActivities() =>
        _activities ??= options.Value.ActivityTypes.Select(Instantiate).OrderBy(activity => activity.DisplayText.Value, StringComparer.CurrentCulture).ToList();

    public IEnumerable<LocalizedString> ListCategories() =>
        ListActivities().Select(activity => activity.Category).DistinctBy(category => category.Name).OrderBy(category => category.Value, StringComparer.CurrentCulture);

    public IActivity? GetActivityByName(string name) => InstantiateActivity(name);

    public IActivity? InstantiateActivity(string name) => names.Find(name, services) is { } type ? Instantiate(type) : null;

    private IActivity Instantiate(Type type) => (IActivity)ActivatorUtilities.CreateInstance(services, type);
}

internal sealed class ActivityDisplayManager(IDisplayManager<IActivity> displayManager) : IActivityDisplayManager
{
    public Task<IShape> BuildDisplayAsync(IActivity model, IUpdateModel updater, string displayType = "", string groupId = "") =>
        displayManager.BuildDisplayAsync(model, updater, displayType, groupId);

    public Task<IShape> BuildEditorAsync(IActivity model, IUpdateModel updater, bool isNew, string groupId = "", string htmlPrefix = "") =>
        displayManager.BuildEditorAsync(model, updater, isNew, groupId, htmlPrefix);

    public Task<IShape> UpdateEditorAsync(IActivity model, IUpdateModel updater, bool isNew, string groupId = "", string htmlPrefix = "") =>
        displayManager.UpdateEditorAsync(model, updater, isNew, groupId, htmlPrefix);
}
