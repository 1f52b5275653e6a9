namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds to the host and to the shell from <c>Program.cs</c>.</summary>
public class OrchardCoreBuilder
{
    public OrchardCoreBuilder(IServiceCollection services) => ApplicationServices = services;

    /// <summary>The services of the host, shared by every shell.</summary>
    public IServiceCollection ApplicationServices { get; }
}
