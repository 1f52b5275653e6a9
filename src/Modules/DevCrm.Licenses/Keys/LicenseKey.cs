using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Security.Cryptography;

namespace DevCrm.Licenses.Keys;

/// <summary>
/// The key a person types: ENT-7M3KQ-…: the product's code, 24 random symbols (120 bits) and a check symbol in groups of five.
/// Case, hyphens, spaces and look-alikes do not matter when it is read.
/// </summary>
public sealed class LicenseKey : IEquatable<LicenseKey>
{
    internal const int RandomSymbols = 24;
    private const int BodyLength = RandomSymbols + 1;
    private const int GroupLength = 5;
    private const int MinCodeLength = 2;
    private const int MaxCodeLength = 6;
    private const int MaxTypedLength = 100;

    private readonly string _code;
    private readonly string _body;

    private LicenseKey(string code, string body)
    {
        _code = code;
        _body = body;
    }

    /// <summary>What is hashed: one text for all ways to type the key.</summary>
    internal string Canonical => Fold(_code) + "-" + _body;

    public static LicenseKey New(string productCode)
    {
        ArgumentException.ThrowIfNullOrEmpty(productCode);
        if (!IsCode(productCode))
        {
            throw new ArgumentException($"'{productCode}' is not a product code of {MinCodeLength} to {MaxCodeLength} letters.", nameof(productCode));
        }

        var code = productCode.ToUpperInvariant();
        var random = RandomNumberGenerator.GetString(CrockfordBase32.Alphabet, RandomSymbols);
        return new LicenseKey(code, random + KeyCheck.Of(Fold(code) + random));
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out LicenseKey? key)
    {
        key = null;
        if (text is null || text.Length > MaxTypedLength)
        {
            return false;
        }

        Span<char> typed = stackalloc char[BodyLength + MaxCodeLength];
        var length = 0;
        foreach (var character in text)
        {
            if (IsSeparator(character))
            {
                continue;
            }

            if (length == typed.Length)
            {
                return false;
            }

            typed[length++] = character;
        }

        var codeLength = length - BodyLength;
        if (codeLength < MinCodeLength)
        {
            return false;
        }

        Span<char> symbols = stackalloc char[length];
        if (!TryFold(typed[..codeLength], symbols, isCode: true) || !TryFold(typed[codeLength..length], symbols[codeLength..], isCode: false)
            || KeyCheck.Of(symbols[..^1]) != symbols[^1])
        {
            return false;
        }

        key = new LicenseKey(typed[..codeLength].ToString().ToUpperInvariant(), symbols[codeLength..].ToString());
        return true;
    }

    /// <summary>The whole key in clear. For its owner's eyes and mails only; never for logs.</summary>
    public string Reveal() => _code + "-" + string.Join('-', _body.Chunk(GroupLength).Select(group => new string(group)));

    /// <summary>Safe to log.</summary>
    public override string ToString() => _code + "-…";

    public bool Equals(LicenseKey? other) => other is not null && string.Equals(Canonical, other.Canonical, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as LicenseKey);

    public override int GetHashCode() => Canonical.GetHashCode(StringComparison.Ordinal);

    private static bool IsSeparator(char character) => char.IsWhiteSpace(character) || character is '-' or '_' or '.' or '‐' or '‑' or '–' or '—';

    private static bool IsCode(string code) => code.Length is >= MinCodeLength and <= MaxCodeLength && code.All(char.IsAsciiLetter);

    private static string Fold(string code) => string.Create(code.Length, code, static (symbols, letters) =>
    {
        if (!TryFold(letters, symbols, isCode: true))
        {
            throw new FormatException("A product code has letters alone.");
        }
    });

    /// <summary>In symbols that have a value. In a code U, which Crockford leaves out, counts as V, as it does for the eye.</summary>
    private static bool TryFold(ReadOnlySpan<char> typed, Span<char> symbols, bool isCode)
    {
        for (var i = 0; i < typed.Length; i++)
        {
            if (CrockfordBase32.Symbol(isCode && typed[i] is ('U' or 'u') ? 'V' : typed[i]) is not { } symbol)
            {
                return false;
            }

            symbols[i] = symbol;
        }

        return true;
    }
}
