using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;

namespace DevCrm.Architecture.Tests.Reachability;

/// <summary>Where the methods of an assembly are written, from its portable symbols.</summary>
internal sealed class SourceLines : IDisposable
{
    private readonly MetadataReaderProvider _provider;

    public SourceLines(Assembly assembly) =>
        _provider = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(Path.ChangeExtension(assembly.Location, ".pdb")));

    public (string File, int First, int Last)? Of(MethodBase method)
    {
        // What an asynchronous method or an iterator does is written in its state machine.
        if (method.GetCustomAttribute<StateMachineAttribute>() is { } machine)
        {
            method = machine.StateMachineType.GetMethod("MoveNext", BindingFlags.NonPublic | BindingFlags.Instance)!;
        }

        var reader = _provider.GetMetadataReader();
        var information = reader.GetMethodDebugInformation(MetadataTokens.MethodDebugInformationHandle(method.MetadataToken & 0xFFFFFF));
        var points = information.GetSequencePoints().Where(point => !point.IsHidden).ToList();
        if (points.Count == 0)
        {
            return null;
        }

        var file = reader.GetString(reader.GetDocument(points[0].Document).Name);
        return (file, points.Min(point => point.StartLine), points.Max(point => point.EndLine));
    }

    public void Dispose() => _provider.Dispose();
}
