using System.Threading.Tasks;
using OrchardCore.Modules;

namespace DevCrm.Licenses.Attempts;

/// <summary>Writes the last attempts while the database is still there.</summary>
internal sealed class AttemptShutdown : ModularTenantEvents
{
    private readonly AttemptLog _log;
    private readonly FirstValidations _first;

    public AttemptShutdown(AttemptLog log, FirstValidations first)
    {
        _log = log;
        _first = first;
    }

    public override async Task TerminatingAsync()
    {
        await _first.CompleteAsync();
        await _log.CompleteAsync();
    }
}
