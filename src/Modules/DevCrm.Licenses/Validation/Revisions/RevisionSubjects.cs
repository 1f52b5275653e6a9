using System;

namespace DevCrm.Licenses.Validation.Revisions;

/// <summary>What can be out of date in memory.</summary>
internal static class RevisionSubjects
{
    public const int MaxLength = 120;

    /// <summary>Plans, products, releases and settings: all licences.</summary>
    public const string Catalog = "catalog";

    public const string SigningKeys = "signing-keys";

    private const string LicensePrefix = "license:";
    private const string ActivationPrefix = "activation:";
    private const string UnitsPrefix = "units:";

    public static string License(string licenseId) => LicensePrefix + licenseId;

    /// <param name="key">That of <see cref="Activations.FingerprintKey"/>.</param>
    public static string Activation(string key) => ActivationPrefix + key;

    public static string Units(string licenseId) => UnitsPrefix + licenseId;

    public static (RevisionKind Kind, string Id) Parse(string subject) =>
        subject == Catalog ? (RevisionKind.Catalog, "")
        : subject == SigningKeys ? (RevisionKind.SigningKeys, "")
        : subject.StartsWith(LicensePrefix, StringComparison.Ordinal) ? (RevisionKind.License, subject[LicensePrefix.Length..])
        : subject.StartsWith(ActivationPrefix, StringComparison.Ordinal) ? (RevisionKind.Activation, subject[ActivationPrefix.Length..])
        : subject.StartsWith(UnitsPrefix, StringComparison.Ordinal) ? (RevisionKind.Units, subject[UnitsPrefix.Length..])
        : (RevisionKind.Unknown, subject);
}

/// <summary>The kinds of <see cref="RevisionSubjects"/>.</summary>
internal enum RevisionKind
{
    /// <summary>Of a newer version of this module.</summary>
    Unknown,
    Catalog,
    SigningKeys,
    License,
    Activation,
    Units,
}
