using System.Buffers.Binary;
using System.Security.Cryptography;

namespace OrchardCore.Entities
{
    /// <summary>Makes ids for content items, users and the like.</summary>
    public interface IIdGenerator
    {
        string GenerateUniqueId();
    }

    internal sealed class DefaultIdGenerator : IIdGenerator
    {
        public string GenerateUniqueId() => IdGenerator.GenerateId();
    }
}

namespace OrchardCore
{
    /// <summary>Random ids of 26 characters, safe in URLs, file names and case-insensitive columns.</summary>
    public static class IdGenerator
    {
        private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

        // 128 random bits are written as 26 digits of 5 bits; the last one carries the three bits that remain.
        public static string GenerateId() => string.Create(26, 0, static (characters, _) =>
        {
            Span<byte> bytes = stackalloc byte[16];
            RandomNumberGenerator.Fill(bytes);
            var value = BinaryPrimitives.ReadUInt128LittleEndian(bytes);
            for (var i = 0; i < characters.Length; i++)
            {
                characters[i] = Alphabet[(int)(value & 31)];
                value >>= 5;
            }

            // A leading letter keeps the id usable as an identifier in scripts, markup and C#-like expressions.
            characters[0] = Alphabet[10 + (characters[0] % 22)];
        });
    }
}
