namespace OrchardCore.Environment.Shell;

/// <summary>Where sites keep their files.</summary>
public class ShellOptions
{
    /// <summary>The full path of <c>App_Data</c>.</summary>
    public string ShellsApplicationDataPath { get; set; } = "";

    /// <summary>The folder in it that holds a folder for each site.</summary>
    public string ShellsContainerName { get; set; } = "Sites";
}
