using OrchardCore.Environment.Shell.Descriptor;
using OrchardCore.Environment.Shell.Descriptor.Models;
using YesSql;

namespace Sapling.Shell;

internal sealed class ShellDescriptorManager(ISession session) : IShellDescriptorManager
{
    private ShellDescriptor? _descriptor;

    public async Task<ShellDescriptor?> GetShellDescriptorAsync()
        => _descriptor ??= await session.Query<ShellDescriptor>().FirstOrDefaultAsync();

    public async Task UpdateShellDescriptorAsync(int priorSerialNumber, IEnumerable<ShellFeature> enabledFeatures)
    {
        var descriptor = await GetShellDescriptorAsync();
        if (priorSerialNumber != (descriptor?.SerialNumber ?? 0))
        {
            throw new InvalidOperationException("The enabled features were changed by someone else meanwhile.");
        }

        descriptor ??= new ShellDescriptor();
        descriptor.SerialNumber++;
        descriptor.Features = [.. enabledFeatures];
        foreach (var feature in descriptor.Features.Where(feature => descriptor.Installed.All(installed => installed.Id != feature.Id)).ToArray())
        {
            descriptor.Installed.Add(new InstalledShellFeature(feature) { SerialNumber = descriptor.SerialNumber });
        }

        _descriptor = descriptor;
        await session.SaveAsync(descriptor);
    }
}
