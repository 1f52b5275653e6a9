namespace System.Text.Json.Settings;

/// <summary>How two JSON objects become one.</summary>
public class JsonMergeSettings
{
    public MergeArrayHandling MergeArrayHandling { get; set; }

    public MergeNullValueHandling MergeNullValueHandling { get; set; }
}

/// <summary>What becomes of two arrays.</summary>
public enum MergeArrayHandling
{
    Concat,
    Union,
    Replace,
    Merge,
}

/// <summary>Whether a null replaces a value.</summary>
public enum MergeNullValueHandling
{
    Ignore,
    Merge,
}
