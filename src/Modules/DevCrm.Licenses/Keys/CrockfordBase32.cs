using System;

namespace DevCrm.Licenses.Keys;

/// <summary>Crockford's base 32: no I, L, O and U, which people mistake for something else.</summary>
internal static class CrockfordBase32
{
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The symbol people mean: capital, O as 0, I and L as 1; null for what is no symbol.</summary>
    public static char? Symbol(char character)
    {
        var capital = char.ToUpperInvariant(character);
        var symbol = capital switch { 'O' => '0', 'I' or 'L' => '1', _ => capital };
        return Alphabet.Contains(symbol, StringComparison.Ordinal) ? symbol : null;
    }

    public static int Value(char symbol) => Alphabet.IndexOf(symbol, StringComparison.Ordinal);
}
