#pragma warning disable MA0042 // The synchronous method of each pair is what the asynchronous one does by default.
using Microsoft.Extensions.FileProviders;

namespace OrchardCore.Scripting;

/// <summary>Evaluates directives such as <c>js: uuid()</c> with the engine their prefix names.</summary>
public interface IScriptingManager
{
    object? Evaluate(string directive, IFileProvider? fileProvider, string? basePath, IEnumerable<IGlobalMethodProvider>? scopedMethodProviders);

    Task<object?> EvaluateAsync(string directive, IFileProvider? fileProvider, string? basePath, IEnumerable<IGlobalMethodProvider>? scopedMethodProviders, CancellationToken cancellationToken = default) =>
        Task.FromResult(Evaluate(directive, fileProvider, basePath, scopedMethodProviders));
}

/// <summary>One scripting language.</summary>
public interface IScriptingEngine
{
    string Prefix { get; }
    IScriptingScope CreateScope(IEnumerable<GlobalMethod> methods, IServiceProvider serviceProvider, IFileProvider? fileProvider, string? basePath);
    object? Evaluate(IScriptingScope scope, string script);
}

/// <summary>What scripts of one evaluation share.</summary>
public interface IScriptingScope;

/// <summary>Offers functions to scripts.</summary>
public interface IGlobalMethodProvider
{
    IEnumerable<GlobalMethod> GetMethods();
}

/// <summary>A function scripts can call, made for the services at hand.</summary>
public class GlobalMethod
{
    public string Name { get; set; } = null!;
    public Func<IServiceProvider, Delegate> Method { get; set; } = null!;
}
