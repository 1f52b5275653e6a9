using System.Globalization;

namespace DevCrm.Portal.Services;

/// <summary>Sizes of files as people read them.</summary>
public static class ByteSize
{
    private static readonly string[] _units = ["bytes", "KB", "MB", "GB", "TB"];

    /// <summary>In powers of 1,000 with one decimal, as download pages of browsers show them.</summary>
    public static string Format(long bytes)
    {
        var unit = 0;
        decimal size = bytes;

        while (size >= 1000 && unit < _units.Length - 1)
        {
            size /= 1000;
            unit++;
        }

        return string.Create(CultureInfo.CurrentCulture, $"{size:0.#} {_units[unit]}");
    }
}
