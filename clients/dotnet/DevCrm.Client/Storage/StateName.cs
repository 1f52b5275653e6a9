using System.Security.Cryptography;
using System.Text;

namespace DevCrm.Client.Storage;

/// <summary>
/// Names the files of a key without telling it: the hash of at least 120 random bits leads nowhere. The seal makes edits by
/// hand and copies from another machine show; who reads this program's code can make one, which is why grace is not for ever.
/// </summary>
internal sealed class StateName
{
    private readonly byte[] _seal;

    private StateName(string hash, byte[] seal)
    {
        Hash = hash;
        _seal = seal;
    }

    public string Hash { get; }

    public string StateFile => Hash + ".state.json";

    public string LicenseFile => Hash + ".license";

    public string UsageFile => Hash + ".usage.json";

    /// <param name="issuer">Whose licence.</param>
    /// <param name="secret">The key as typed, or what stands for it.</param>
    /// <param name="fingerprint">This machine.</param>
    public static StateName Of(string issuer, string secret, string? fingerprint)
    {
        var key = Encoding.UTF8.GetBytes(Text.Key(secret));

        return new StateName(
            Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes("name|" + issuer)))[..32],
            HMACSHA256.HashData(key, Encoding.UTF8.GetBytes("seal|" + issuer + "|" + fingerprint)));
    }

    public StoredState Seal(StoredState state) => state with { Mac = MacOf(state) };

    public bool IsSealed(StoredState state) =>
        state.Mac is { } mac && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(mac), Encoding.ASCII.GetBytes(MacOf(state)));

    private string MacOf(StoredState state) => Convert.ToHexStringLower(
        HMACSHA256.HashData(_seal, Encoding.UTF8.GetBytes($"1\n{state.Good}\n{state.Refusal}\n{state.Latest}\n{state.Ahead}")));
}
