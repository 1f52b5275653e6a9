namespace DevCrm.Client.Updates;

/// <summary>A file of a version.</summary>
public sealed record UpdatePackage
{
    public string Id { get; init; } = "";

    public string FileName { get; init; } = "";

    public string Platform { get; init; } = "";

    public long Size { get; init; }

    /// <summary>Lower-case hexadecimal.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Lower-case hexadecimal.</summary>
    public string Sha512 { get; init; } = "";

    /// <summary>Where it is. Without a signed-in user it needs the key: <see cref="IDevCrmClient.DownloadAsync"/>.</summary>
    public Uri? Url { get; init; }
}
