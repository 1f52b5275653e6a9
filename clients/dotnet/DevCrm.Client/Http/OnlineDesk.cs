using DevCrm.Client.Proofs;
using DevCrm.Client.Wire;
using Microsoft.Extensions.Logging;

namespace DevCrm.Client.Http;

/// <summary>Asks the site and takes nothing for an answer but what it proves.</summary>
internal sealed class OnlineDesk
{
    private readonly SiteConnection _site;
    private readonly SignedText _signed;
    private readonly ILogger _logger;

    public OnlineDesk(SiteConnection site, SignedText signed, ILogger logger)
    {
        _site = site;
        _signed = signed;
        _logger = logger;
    }

    public async Task<OnlineReply> AskAsync(
        Asker asker, string route, LicenseScope scope, Func<ProgramRequest, ProgramRequest>? add, CancellationToken cancellationToken)
    {
        var nonce = asker.Nonce(scope);
        var request = asker.Request(scope, nonce);
        try
        {
            var reply = await _site.AskAsync(route, add?.Invoke(request) ?? request, cancellationToken);
            var proven = await _signed.ReadProofAsync(reply.Proof, online: true, cancellationToken);
            asker.Check(proven, scope, nonce);

            return new OnlineReply { Proven = proven, File = reply.File };
        }
        catch (SiteException fault)
        {
            _logger.LogWarning("The licence could not be checked online ({Route}): {Fault}", route, fault.Message);
            return new OnlineReply { Fault = fault.Message, CodeOfFault = LicenseCodes.Unreachable, IsRefused = fault.IsRefusal };
        }
        catch (ProofException fault)
        {
            _logger.LogWarning("The answer counts for nothing ({Route}): {Fault}", route, fault.Message);
            return new OnlineReply { Fault = fault.Message, CodeOfFault = fault.Code };
        }
    }
}
