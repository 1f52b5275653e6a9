using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.Theming;
using OrchardCore.DisplayManagement.Title;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Extensions.Features;
using Sapling.DisplayManagement;
using Sapling.Localization;

namespace Sapling.Tests.Display;

/// <summary>The shape services with themes and features of the test's own, without a site.</summary>
internal static class ShapeServices
{
    public static IServiceProvider Create(Action<IServiceCollection>? configure = null, string? theme = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory, NullLoggerFactory>();
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddPassThroughLocalization();
        services.AddSingleton<IReadOnlyList<IFeatureInfo>>([new FakeFeature("Module")]);
        services.AddSingleton<EnabledFeatures>();
        services.AddSingleton<ThemeChain>();
        services.AddSingleton<IExtensionManager, FakeExtensions>();
        services.AddSingleton<ITypeFeatureProvider, FakeTypeFeatures>();
        services.AddSingleton<IShapeTableManager, ShapeTableManager>();
        services.AddSingleton<IThemeManager>(new FixedTheme(theme));
        services.AddShapeTableProvider<ZoneShapes>();
        services.AddScoped<HtmlBufferScope>();
        services.AddScoped<IShapeFactory, ShapeFactory>();
        services.AddScoped<IDisplayHelper, ShapeRenderer>();
        services.AddScoped<ILayoutAccessor, LayoutAccessor>();
        services.AddScoped<IPageTitleBuilder, PageTitleBuilder>();
        services.AddScoped(typeof(IDisplayManager<>), typeof(DisplayManager<>));
        services.AddScoped<IShapePlacementProvider, ShapeTablePlacement>();
        configure?.Invoke(services);
        return services.BuildServiceProvider().CreateScope().ServiceProvider;
    }

    public static async Task<string> RenderAsync(this IServiceProvider services, IShape shape)
        => (await services.GetRequiredService<IDisplayHelper>().ShapeExecuteAsync(shape)).ToString()!;

    private sealed class FixedTheme(string? theme) : IThemeManager
    {
        public Task<IExtensionInfo?> GetThemeAsync() => Task.FromResult<IExtensionInfo?>(theme is null ? null : new FakeFeature(theme));
    }

    private sealed class FakeTypeFeatures : ITypeFeatureProvider
    {
        private readonly FakeFeature _module = new("Module");

        public IExtensionInfo GetExtensionForDependency(Type dependency) => _module;

        public IFeatureInfo GetFeatureForDependency(Type dependency) => _module;

        public IEnumerable<IFeatureInfo> GetFeaturesForDependency(Type dependency) => [_module];

        public IEnumerable<Type> GetTypesForFeature(IFeatureInfo feature) => [];

        public void TryAdd(Type type, IFeatureInfo feature)
        {
        }
    }

    private sealed class FakeExtensions : IExtensionManager
    {
        public IExtensionInfo GetExtension(string extensionId) => new FakeFeature(extensionId);

        public IEnumerable<IExtensionInfo> GetExtensions() => [];

        public IEnumerable<IFeatureInfo> GetFeatures() => [];

        public IEnumerable<IFeatureInfo> GetFeatures(string[] featureIdsToLoad) => [];

        public IEnumerable<IFeatureInfo> GetFeatureDependencies(string featureId) => [];

        public IEnumerable<IFeatureInfo> GetDependentFeatures(string featureId) => [];

        public Task<ExtensionEntry> LoadExtensionAsync(IExtensionInfo extensionInfo) => Task.FromResult(new ExtensionEntry());

        public Task<IEnumerable<IFeatureInfo>> LoadFeaturesAsync() => Task.FromResult(GetFeatures());

        public Task<IEnumerable<IFeatureInfo>> LoadFeaturesAsync(string[] featureIdsToLoad) => Task.FromResult(GetFeatures());
    }
}

/// <summary>A feature that is its own extension.</summary>
internal sealed class FakeFeature(string id) : IFeatureInfo, IExtensionInfo, IManifestInfo
{
    public string Id => id;

    public string Name => id;

    public int Priority => 0;

    public string Category => "";

    public string Description => "";

    public bool DefaultTenantOnly => false;

    public IExtensionInfo Extension => this;

    public string[] Dependencies => [];

    public bool IsAlwaysEnabled => false;

    public bool EnabledByDependencyOnly => false;

    public string SubPath => "";

    public IManifestInfo Manifest => this;

    public IEnumerable<IFeatureInfo> Features => [this];

    public bool Exists => true;

    public string Type => id.EndsWith("Theme", StringComparison.Ordinal) ? "Theme" : "Module";

    public string Author => "";

    public string Website => "";

    public string Version => "";

    public IEnumerable<string> Tags => [];

    public OrchardCore.Modules.Manifest.ModuleAttribute ModuleInfo { get; } = new();
}
