namespace DevCrm.Client;

/// <summary>Where a state comes from.</summary>
public enum LicenseSource
{
    /// <summary>Nothing could be asked and nothing is kept.</summary>
    None,

    /// <summary>The site answered just now.</summary>
    Online,

    /// <summary>An earlier proven answer stands in for the site.</summary>
    Cached,

    /// <summary>A signed licence file.</summary>
    File,
}
