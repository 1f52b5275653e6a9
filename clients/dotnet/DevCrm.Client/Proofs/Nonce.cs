using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace DevCrm.Client.Proofs;

/// <summary>
/// What makes an answer the answer to one question. The site signs it with its answer, so it also carries, hashed, who asked
/// and what: a kept answer is of use on this machine for this key alone, and a refusal is known by the question it was for.
/// </summary>
internal sealed record Nonce(string Value, string Asker, string Question)
{
    public static Nonce Create(string issuer, string product, string key, string? fingerprint, LicenseScope scope)
    {
        var asker = Hash(12, issuer, product, Text.Key(key), fingerprint);
        var question = Hash(8, [scope.Version, scope.Domain, scope.Users?.ToString(System.Globalization.CultureInfo.InvariantCulture), .. scope.Entitlements]);

        return new Nonce(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)) + "." + asker + "." + question, asker, question);
    }

    public bool HasAsker(string? other) => other?.Split('.') is [_, var asker, _] && asker == Asker;

    public bool HasQuestion(string? other) => other?.Split('.') is [_, _, var question] && question == Question;

    private static string Hash(int length, params string?[] parts)
    {
        // Lengths keep neighbours apart; an absent part differs from an empty one.
        var text = string.Concat(parts.Select(part => part is null ? "-|" : $"{part.Length}:{part}|"));

        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, length));
    }
}
