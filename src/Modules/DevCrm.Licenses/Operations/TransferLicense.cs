namespace DevCrm.Licenses.Operations;

/// <summary>A licence goes over to another account.</summary>
public sealed record TransferLicense(string AccountId, string Reason)
{
    /// <summary>Where it is in use it stays in use; otherwise every activation is removed.</summary>
    public bool KeepActivations { get; init; }

    /// <summary>The earlier owner knows the key: a new one ends that.</summary>
    public bool NewKey { get; init; }
}
