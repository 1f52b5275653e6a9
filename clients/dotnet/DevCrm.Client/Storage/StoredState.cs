namespace DevCrm.Client.Storage;

/// <summary>What is kept about one key on this machine.</summary>
internal sealed record StoredState
{
    /// <summary>The last proof of a valid answer.</summary>
    public string? Good { get; init; }

    /// <summary>The last proof of a refusal.</summary>
    public string? Refusal { get; init; }

    /// <summary>The latest the machine's clock has shown, in Unix milliseconds; since the last proof, which sets it anew.</summary>
    public long Latest { get; init; }

    /// <summary>By how many milliseconds the site's clock was ahead of the machine's at the last proof; null before the first.</summary>
    public long? Ahead { get; init; }

    /// <summary>Over all of the above.</summary>
    public string? Mac { get; init; }
}
