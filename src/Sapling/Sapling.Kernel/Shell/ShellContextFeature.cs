using Microsoft.AspNetCore.Http;
using OrchardCore.Environment.Shell.Builders;

namespace OrchardCore.Environment.Shell;

/// <summary>Tells which shell a request runs in.</summary>
public class ShellContextFeature
{
    public ShellContext ShellContext { get; init; } = null!;

    public PathString OriginalPath { get; init; }

    public PathString OriginalPathBase { get; init; }
}
