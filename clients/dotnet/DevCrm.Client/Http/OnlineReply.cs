using DevCrm.Client.Proofs;

namespace DevCrm.Client.Http;

/// <summary>A proven answer, or what went wrong.</summary>
internal sealed record OnlineReply
{
    public ProvenAnswer? Proven { get; init; }

    public string? File { get; init; }

    public string? Fault { get; init; }

    public string CodeOfFault { get; init; } = LicenseCodes.Unreachable;

    /// <summary>The site called the request malformed.</summary>
    public bool IsRefused { get; init; }
}
