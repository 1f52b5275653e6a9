namespace Sapling.Contents.Definitions;

/// <summary>Which technical names definitions may have.</summary>
internal static class DefinitionNames
{
    private static readonly HashSet<string> s_reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Id", "ContentItemId", "ContentItemVersionId", "ContentType", "Published", "Latest", "ModifiedUtc", "PublishedUtc",
        "CreatedUtc", "Owner", "Author", "DisplayText",
    };

    public static bool IsValid(string name) =>
        char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') && !s_reserved.Contains(name);
}
