using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.ContentManagement.Display.ContentDisplay;

namespace Sapling.Contents.Display;

/// <summary>The drivers of a part, from the scope's services.</summary>
internal sealed class ContentPartDisplayDriverResolver(IServiceProvider services, IOptions<ContentDisplayOptions> options) : IContentPartDisplayDriverResolver
{
    public IList<IContentPartDisplayDriver> GetDisplayModeDrivers(string partName, string? displayMode) =>
        options.Value.ContentPartOptions.TryGetValue(partName, out var option)
            ? option.DisplayDrivers.Where(driver => driver.DisplayMode(displayMode)).Select(Create).ToList()
            : [];

    public IList<IContentPartDisplayDriver> GetEditorDrivers(string partName, string? editor) =>
        options.Value.ContentPartOptions.TryGetValue(partName, out var option)
            ? option.EditorDrivers.Where(driver => driver.Editor(editor)).Select(Create).ToList()
            : [];

    private IContentPartDisplayDriver Create(ContentPartDisplayDriverOption option) =>
        (IContentPartDisplayDriver)services.GetRequiredService(option.DisplayDriverType);
}

internal sealed class ContentFieldDisplayDriverResolver(IServiceProvider services, IOptions<ContentDisplayOptions> options) : IContentFieldDisplayDriverResolver
{
    public IList<IContentFieldDisplayDriver> GetDisplayModeDrivers(string fieldName, string? displayMode) =>
        options.Value.ContentFieldOptions.TryGetValue(fieldName, out var option)
            ? option.DisplayModeDrivers.Where(driver => driver.DisplayMode(displayMode)).Select(Create).ToList()
            : [];

    public IList<IContentFieldDisplayDriver> GetEditorDrivers(string fieldName, string? editor) =>
        options.Value.ContentFieldOptions.TryGetValue(fieldName, out var option)
            ? option.EditorDrivers.Where(driver => driver.Editor(editor)).Select(Create).ToList()
            : [];

    private IContentFieldDisplayDriver Create(ContentFieldDisplayDriverOption option) =>
        (IContentFieldDisplayDriver)services.GetRequiredService(option.DisplayDriverType);
}
