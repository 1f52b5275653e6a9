using System.Threading.Tasks;
using OrchardCore.Modules;

namespace DevCrm.Core.SignIns;

/// <summary>Writes the last attempts while the database is still there.</summary>
internal sealed class SignInShutdown : ModularTenantEvents
{
    private readonly SignInLog _log;

    public SignInShutdown(SignInLog log) => _log = log;

    public override Task TerminatingAsync() => _log.CompleteAsync();
}
