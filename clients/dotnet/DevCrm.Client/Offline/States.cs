using DevCrm.Client.Proofs;

namespace DevCrm.Client.Offline;

/// <summary>Makes states of what the site has signed.</summary>
internal static class States
{
    public static LicenseState Of(ProvenAnswer proven, LicenseSource source) => new()
    {
        IsLicensed = proven.Answer.Valid,
        Source = source,
        Code = proven.Answer.Code,
        License = proven.Answer.License,
        Activation = proven.Answer.Activation,
        CheckedAt = proven.At,
    };

    public static LicenseState Of(LicenseFile file, string code) => new()
    {
        IsLicensed = code == LicenseCodes.Valid,
        Source = LicenseSource.File,
        Code = code,
        License = file.License,
        CheckedAt = file.IssuedAt,
        TrustedUntil = file.EndsAt,
    };
}
