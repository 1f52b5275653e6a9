namespace DevCrm.Client.Wire;

/// <summary>The part of an answer that is read: what it says beside its proof counts for nothing.</summary>
internal sealed record ProgramReply
{
    public string? Proof { get; init; }

    public string? File { get; init; }
}
