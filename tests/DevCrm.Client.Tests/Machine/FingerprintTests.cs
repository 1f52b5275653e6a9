using DevCrm.Client.Machine;
using DevCrm.Client.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace DevCrm.Client.Tests.Machine;

public sealed class FingerprintTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("devcrm-client-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task SameMachine_SamePrint_OtherProductAnother()
    {
        var token = TestContext.Current.CancellationToken;
        var first = await MachineFingerprint.ReadAsync("ENT", _folder, token);

        Assert.Equal(first, await MachineFingerprint.ReadAsync("ent", _folder, token));
        Assert.NotEqual(first, await MachineFingerprint.ReadAsync("BKP", _folder, token));
        Assert.Matches("^[0-9a-f]{64}$", first);
    }

    [Fact]
    public void Print_DoesNotTellTheId() =>
        Assert.DoesNotContain("c0ffee", MachineFingerprint.Hash("ENT", "c0ffeec0ffeec0ffeec0ffeec0ffee00"), StringComparison.Ordinal);

    [Fact]
    public async Task InstallId_IsMadeOnce_WhoeverComesFirst()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => MachineFingerprint.InstallIdAsync(
            new CacheFolder(_folder, TimeProvider.System, NullLogger.Instance), TestContext.Current.CancellationToken))));

        Assert.Single(ids.Distinct());
        Assert.Matches("^[0-9a-f]{32}$", ids[0]);
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789ABCDEF\n", "0123456789abcdef0123456789abcdef")]
    [InlineData("uninitialized\n", null)]
    [InlineData("", null)]
    [InlineData("00000000000000000000000000000000\n", null)]
    public void MachineIdFile_EmptyOnesAreNone(string content, string? id)
    {
        var path = Path.Combine(_folder, "machine-id");
        File.WriteAllText(path, content);

        Assert.Equal(id, MachineId.FromFile(path));
        Assert.Null(MachineId.FromFile(path + ".missing"));
    }

    [Fact]
    public void IoRegistry_UuidIsFound()
    {
        const string listing = """
            +-o Mac14,2  <class IOPlatformExpertDevice, id 0x100000116>
                {
                  "IOPlatformSerialNumber" = "XXXXXXXXXX"
                  "IOPlatformUUID" = "564D5F3A-7E2B-4C11-9D3E-0A1B2C3D4E5F"
                }
            """;

        Assert.Equal("564d5f3a7e2b4c119d3e0a1b2c3d4e5f", MachineId.FromIoRegistry(listing));
        Assert.Null(MachineId.FromIoRegistry("nothing"));
    }
}
