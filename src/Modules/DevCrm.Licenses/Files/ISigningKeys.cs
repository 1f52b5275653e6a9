using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace DevCrm.Licenses.Files;

/// <summary>The keys that proofs and licence files are signed with. The newest that is not withdrawn signs; the others verify.</summary>
public interface ISigningKeys
{
    /// <summary>All there are, newest first.</summary>
    Task<IReadOnlyList<SigningKeyInfo>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Makes a new key that signs from now on, and answers its id. The old ones go on verifying.</summary>
    Task<string> RotateAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes a compromised key out of the set, so that what it signed no longer verifies; where it was the one that signs, a new one is made.
    /// False when there is no such key, or it is withdrawn already.
    /// </summary>
    Task<bool> WithdrawAsync(string keyId, string reason, CancellationToken cancellationToken = default);
}

/// <summary>A signing key as people see it.</summary>
public sealed record SigningKeyInfo(string KeyId, DateTime CreatedUtc, DateTime? WithdrawnUtc, bool Signs);
