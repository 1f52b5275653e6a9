using System;
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace DevCrm.Products.Packages;

/// <summary>How large a package may be.</summary>
internal sealed class PackageLimits
{
    internal const string MaxBytesKey = "DevCrm:Packages:MaxBytes";
    private const long DefaultMaxBytes = 8L * 1024 * 1024 * 1024;

    public PackageLimits(IConfiguration configuration) => MaxBytes = Read(configuration[MaxBytesKey]);

    public long MaxBytes { get; }

    private static long Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return DefaultMaxBytes;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) && bytes > 0
            ? bytes
            : throw new InvalidOperationException($"{MaxBytesKey} is '{text}', which is not a number of bytes.");
    }
}
