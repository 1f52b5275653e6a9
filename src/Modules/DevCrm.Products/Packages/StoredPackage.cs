namespace DevCrm.Products.Packages;

/// <summary>A whole file in storage; hashes in lower-case hexadecimal.</summary>
public sealed record StoredPackage(string Id, long Size, string Sha256, string Sha512);
