using OrchardCore.Environment.Extensions;

namespace OrchardCore.DisplayManagement.Theming;

/// <summary>The theme of the current request.</summary>
public interface IThemeManager
{
    Task<IExtensionInfo?> GetThemeAsync();
}

/// <summary>Proposes a theme for the current request, or null.</summary>
public interface IThemeSelector
{
    Task<ThemeSelectorResult?> GetThemeAsync();
}

/// <summary>A proposed theme; the highest priority wins.</summary>
public class ThemeSelectorResult
{
    public int Priority { get; set; }

    public string ThemeName { get; set; } = "";
}
