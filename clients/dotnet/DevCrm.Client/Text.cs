namespace DevCrm.Client;

/// <summary>Brings what people type and configure into one form.</summary>
internal static class Text
{
    /// <summary>An address without the slash at its end, which means the same.</summary>
    public static string Address(string address) => address.TrimEnd('/');

    /// <summary>A host as the site spells it: without port and final dot, in small letters.</summary>
    public static string? Host(string? domain) => domain?.Split(':')[0].TrimEnd('.').ToLowerInvariant();

    /// <summary>A key as any spelling of it: only letters and digits, capital, look-alikes made one.</summary>
    public static string Key(string key)
    {
        var spelled = string.Concat(key.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

        return spelled.Replace('O', '0').Replace('I', '1').Replace('L', '1');
    }
}
