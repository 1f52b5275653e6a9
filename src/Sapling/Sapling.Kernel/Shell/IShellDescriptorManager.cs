using OrchardCore.Environment.Shell.Descriptor.Models;

namespace OrchardCore.Environment.Shell.Descriptor;

/// <summary>Reads and writes the list of enabled features.</summary>
public interface IShellDescriptorManager
{
    Task<ShellDescriptor?> GetShellDescriptorAsync();

    Task UpdateShellDescriptorAsync(int priorSerialNumber, IEnumerable<ShellFeature> enabledFeatures);
}
