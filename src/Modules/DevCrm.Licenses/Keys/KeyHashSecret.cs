namespace DevCrm.Licenses.Keys;

/// <summary>The site's own secret of key hashes, encrypted; made once when the module is installed.</summary>
public class KeyHashSecret
{
    public string Protected { get; set; } = "";
}
