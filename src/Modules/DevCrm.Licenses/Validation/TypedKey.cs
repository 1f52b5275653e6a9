using DevCrm.Licenses.Keys;

namespace DevCrm.Licenses.Validation;

/// <summary>A key that was typed, by its keyed hash: the key itself goes no further.</summary>
internal readonly record struct TypedKey(string Hash, bool IsWellFormed)
{
    public static TypedKey Of(string text, byte[] secret) => LicenseKey.TryParse(text, out var key)
        ? new TypedKey(LicenseKeyVault.Hash(key, secret), true)
        : new TypedKey(KeyHasher.Hash("malformed:" + text, secret), false);
}
