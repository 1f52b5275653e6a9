namespace DevCrm.Client.Proofs;

/// <summary>Something is not provably the vendor's word. The message says why and holds nothing secret.</summary>
internal sealed class ProofException : Exception
{
    public ProofException(string message, string code = LicenseCodes.ProofInvalid)
        : base(message) => Code = code;

    public ProofException(string message, Exception inner)
        : base(message, inner) => Code = LicenseCodes.ProofInvalid;

    public string Code { get; }
}
