using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using OrchardCore.Scripting;

namespace Sapling.Workflows.Scripting;

internal sealed class DefaultScriptingManager(IServiceProvider services, IEnumerable<IScriptingEngine> engines, IEnumerable<IGlobalMethodProvider> providers) : IScriptingManager
{
    public IReadOnlyList<IGlobalMethodProvider> GlobalMethodProviders { get; } = providers.ToList();

    public IScriptingEngine? GetScriptingEngine(string prefix) => engines.FirstOrDefault(engine => engine.Prefix == prefix);

    /// <summary>What has no prefix of an engine is no script and comes back as it is.</summary>
    public object? Evaluate(string directive, IFileProvider? fileProvider, string? basePath, IEnumerable<IGlobalMethodProvider>? scopedMethodProviders)
    {
        var colon = directive.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || GetScriptingEngine(directive[..colon].Trim()) is not { } engine)
        {
            return directive;
        }
        var methods = GlobalMethodProviders.Concat(scopedMethodProviders ?? []).SelectMany(provider => provider.GetMethods());
        return engine.Evaluate(engine.CreateScope(methods, services, fileProvider, basePath), directive[(colon + 1)..]);
    }
}
