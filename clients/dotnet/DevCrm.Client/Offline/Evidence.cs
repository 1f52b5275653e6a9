using DevCrm.Client.Proofs;
using DevCrm.Client.Storage;

namespace DevCrm.Client.Offline;

/// <summary>All there is to go by when the site cannot be asked. Signatures have been checked.</summary>
internal sealed record Evidence
{
    public StoredState? State { get; init; }

    /// <summary>The last valid answer to this key on this machine.</summary>
    public ProvenAnswer? Good { get; init; }

    /// <summary>The last refusal, if it refuses what is asked now.</summary>
    public ProvenAnswer? Refusal { get; init; }

    public IReadOnlyList<LicenseFile> Files { get; init; } = [];

    /// <summary>The latest time the site has signed.</summary>
    public DateTimeOffset? LatestSigned =>
        Files.Select(file => (DateTimeOffset?)file.IssuedAt).Append(Good?.IssuedAt).Append(Refusal?.IssuedAt).Max();
}
