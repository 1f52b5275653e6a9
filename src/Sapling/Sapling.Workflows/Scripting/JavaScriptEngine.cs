using System.Collections.Concurrent;
using Jint;
using Jint.Native;
using Jint.Native.Json;
using Jint.Parser;
using Jint.Parser.Ast;
using Jint.Runtime;
using Jint.Runtime.Debugger;
using Jint.Runtime.Interop;
using Microsoft.Extensions.FileProviders;
using OrchardCore.Scripting;

namespace Sapling.Workflows.Scripting;

/// <summary>A script failed or took more than it may.</summary>
public sealed class ScriptException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>JavaScript (ECMAScript 5) without access to .NET, bounded in time, steps, recursion and memory.</summary>
internal sealed class JavaScriptEngine : IScriptingEngine
{
    public static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(5);
    public const int MaxStatements = 100_000;
    public const int MaxRecursion = 200;
    public const long MaxMemory = 64 * 1024 * 1024;
    private const int AnnouncementSize = 4096;
    private const int MaxCached = 1000;

    private readonly ConcurrentDictionary<string, Program> _programs = new();

    public string Prefix => "js";

    public IScriptingScope CreateScope(IEnumerable<GlobalMethod> methods, IServiceProvider serviceProvider, IFileProvider? fileProvider, string? basePath)
    {
        // Statements are only announced, so that memory can be looked at between them, when the engine thinks it is debugged.
        var engine = new Jint.Engine(options => options.TimeoutInterval(MaxTime).MaxStatements(MaxStatements).LimitRecursion(MaxRecursion).DebugMode());
        foreach (var method in methods)
        {
            engine.SetValue(method.Name, new ClrFunctionInstance(engine, new MethodCall(engine, method.Method(serviceProvider)).Invoke));
        }
        return new Scope(engine);
    }

    public object? Evaluate(IScriptingScope scope, string script)
    {
        var engine = ((Scope)scope).Engine;
        var start = GC.GetAllocatedBytesForCurrentThread();
        var steps = 0L;
        StepMode Watch(object sender, DebugInformation information)
        {
            // What the engine itself allocates to announce a step is not the script's.
            var used = GC.GetAllocatedBytesForCurrentThread() - start - (++steps * AnnouncementSize);
            return used > MaxMemory ? throw new ScriptException($"The script used more than {MaxMemory / 1024 / 1024} MB.") : StepMode.Into;
        }

        engine.Step += Watch;
        try
        {
            return engine.Execute(Parse(script)).GetCompletionValue().ToObject();
        }
        catch (JavaScriptException exception)
        {
            throw new ScriptException($"The script failed at line {exception.LineNumber}: {exception.Message}", exception);
        }
        catch (ParserException exception)
        {
            throw new ScriptException($"The script cannot be read: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is TimeoutException or StatementsCountOverflowException or RecursionDepthOverflowException)
        {
            throw new ScriptException($"The script was stopped: {exception.Message}", exception);
        }
        finally
        {
            engine.Step -= Watch;
        }
    }

    private Program Parse(string script)
    {
        if (_programs.TryGetValue(script, out var program))
        {
            return program;
        }
        if (_programs.Count >= MaxCached)
        {
            _programs.Clear();
        }
        return _programs[script] = new JavaScriptParser().Parse(script);
    }

    private sealed record Scope(Jint.Engine Engine) : IScriptingScope;

    /// <summary>Calls a .NET delegate with arguments of its types; JSON goes in and out as JavaScript's own objects.</summary>
    private sealed class MethodCall(Jint.Engine engine, Delegate target)
    {
        public JsValue Invoke(JsValue self, JsValue[] arguments)
        {
            var parameters = target.Method.GetParameters();
            // Compiled lambdas and closed static methods have a hidden first parameter.
            var offset = target.Method.IsStatic && target.Target is not null ? 1 : 0;
            var values = new object?[parameters.Length - offset];
            for (var index = 0; index < values.Length; index++)
            {
                var parameter = parameters[index + offset];
                var isRest = index == values.Length - 1 && parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false);
                values[index] = isRest
                    ? arguments.Skip(index).Select(argument => argument.ToObject()).ToArray()
                    : index < arguments.Length ? ScriptValues.Convert(arguments[index].ToObject(), parameter.ParameterType) : parameter.HasDefaultValue ? parameter.DefaultValue : null;
            }
            try
            {
                return ScriptValues.IsJson(target.DynamicInvoke(values), out var result, out var json)
                    ? new JsonParser(engine).Parse(json)
                    : JsValue.FromObject(engine, result);
            }
            catch (System.Reflection.TargetInvocationException exception) when (exception.InnerException is not null)
            {
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(exception.InnerException);
                throw;
            }
        }
    }
}
