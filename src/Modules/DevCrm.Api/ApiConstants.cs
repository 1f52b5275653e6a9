namespace DevCrm.Api;

/// <summary>Names that are stored or appear in addresses and configuration.</summary>
public static class ApiConstants
{
    public const string ModuleId = "DevCrm.Api";

    /// <summary>Where the resources and the routes for programs lie.</summary>
    public const string Root = "/api/v1";
}
