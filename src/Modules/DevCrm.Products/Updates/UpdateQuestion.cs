using DevCrm.Products.Versioning;

namespace DevCrm.Products.Updates;

/// <summary>What a program asks for.</summary>
/// <param name="Product">The product's code or slug.</param>
/// <param name="Channel">The channel it follows.</param>
/// <param name="Version">The version it runs; null for the newest whatever it runs.</param>
/// <param name="Key">The key it shows; null for anyone.</param>
internal sealed record UpdateQuestion(string Product, string Channel, SemanticVersion? Version, ReleaseKeyReading? Key);
