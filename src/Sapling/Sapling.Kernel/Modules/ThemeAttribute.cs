using OrchardCore.Modules.Manifest;

namespace OrchardCore.DisplayManagement.Manifest;

/// <summary>Makes an assembly a theme, which may build on another one.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = false, Inherited = false)]
public class ThemeAttribute : ModuleAttribute
{
    public ThemeAttribute() => Type = "Theme";

    public string BaseTheme { get; set; } = "";
}
