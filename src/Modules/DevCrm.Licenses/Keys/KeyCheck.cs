using System;

namespace DevCrm.Licenses.Keys;

/// <summary>
/// One symbol that finds every single wrong symbol and every swap of two: the sum of all values in the field of 32 elements, each
/// times another power of its generator. Holds for up to 31 symbols.
/// </summary>
internal static class KeyCheck
{
    private const int MaxLength = 31;

    // x^5 + x^2 + 1 is primitive, so that the powers of x are 31 different elements.
    private const int Polynomial = 0b100101;

    public static char Of(ReadOnlySpan<char> symbols)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(symbols.Length, MaxLength, nameof(symbols));

        var sum = 0;
        var power = 1;
        foreach (var symbol in symbols)
        {
            power = Times(power, 2);
            sum ^= Times(power, CrockfordBase32.Value(symbol));
        }

        return CrockfordBase32.Alphabet[sum];
    }

    private static int Times(int left, int right)
    {
        var product = 0;
        while (right != 0)
        {
            if ((right & 1) != 0)
            {
                product ^= left;
            }

            right >>= 1;
            left <<= 1;
            if ((left & 32) != 0)
            {
                left ^= Polynomial;
            }
        }

        return product;
    }
}
