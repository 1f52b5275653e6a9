using OrchardCore.Security.Permissions;

namespace OrchardCore.Settings;

/// <summary>Who may change the settings of the site.</summary>
public static class SettingsPermissions
{
    public static readonly Permission ManageSettings = new("ManageSettings", "Manage settings");

    public static readonly Permission ManageGroupSettings = new("ManageResourceSettings", "Manage settings of a group", [ManageSettings]);
}
