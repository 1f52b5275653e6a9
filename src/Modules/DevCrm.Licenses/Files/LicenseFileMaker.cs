using System;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Services;
using DevCrm.Licenses.Programs;
using DevCrm.Licenses.Validation;
using OrchardCore;

namespace DevCrm.Licenses.Files;

/// <summary>Signs licence files and proofs.</summary>
internal sealed class LicenseFileMaker
{
    internal const string FileType = "license+jwt";
    internal const string ProofType = "validation+jwt";

    private readonly SigningKeyRing _keys;
    private readonly ISiteAddress _address;
    private readonly IServiceProvider _services;

    public LicenseFileMaker(SigningKeyRing keys, ISiteAddress address, IServiceProvider services)
    {
        _keys = keys;
        _address = address;
        _services = services;
    }

    /// <summary>When a file ends: never later than the licence. Null when there is nothing left to give.</summary>
    public static DateTime? EndOf(LicenseFacts license, long ttlSeconds, DateTime utcNow)
    {
        var end = utcNow.AddSeconds(ttlSeconds);
        end = license.State.EndUtc is { } own && own < end ? own : end;
        return end - utcNow >= TimeSpan.FromSeconds(1) ? end : null;
    }

    public async Task<string> FileAsync(ProgramOutcome outcome, string? fingerprint, DateTime endUtc, CancellationToken cancellationToken)
    {
        var license = outcome.License!;
        var view = Answers.License(license, outcome.Verdict.Status);
        var claims = new LicenseFileClaims
        {
            Iss = await IssuerAsync(),
            Sub = license.Number,
            Aud = view.Product,
            Jti = IdGenerator.GenerateId(),
            Iat = Seconds(outcome.AtUtc),
            Nbf = Seconds(outcome.AtUtc),
            Exp = Seconds(endUtc),
            License = view,
            Fingerprint = fingerprint,
        };
        var signer = await _keys.SignerAsync(_services, cancellationToken);
        return signer.Sign(FileType, JsonSerializer.SerializeToUtf8Bytes(claims, ProgramJson.Default.LicenseFileClaims));
    }

    /// <summary>A signature over the answer, as far as every answer has it.</summary>
    public async Task<string> ProofAsync(ProgramAnswer answer, CancellationToken cancellationToken)
    {
        var claims = new ProofClaims(
            await IssuerAsync(),
            Seconds(answer.CheckedAt),
            answer.Nonce,
            JsonSerializer.SerializeToElement(answer, ProgramJson.Default.ProgramAnswer));
        var signer = await _keys.SignerAsync(_services, cancellationToken);
        return signer.Sign(ProofType, JsonSerializer.SerializeToUtf8Bytes(claims, ProgramJson.Default.ProofClaims));
    }

    private async Task<string> IssuerAsync() => (await _address.MakeAsync("")).TrimEnd('/');

    private static long Seconds(DateTime utc) => (utc.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;
}
