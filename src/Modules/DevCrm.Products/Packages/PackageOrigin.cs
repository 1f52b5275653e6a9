namespace DevCrm.Products.Packages;

/// <summary>Who adds a package, and whether the release is published with it at once.</summary>
public sealed record PackageOrigin(string? UserName, bool Publish = false);
