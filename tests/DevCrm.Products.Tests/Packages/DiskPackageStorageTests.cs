using System.Security.Cryptography;
using DevCrm.Products.Packages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using OrchardCore.Entities;

namespace DevCrm.Products.Tests.Packages;

public sealed class DiskPackageStorageTests : IDisposable
{
    private readonly PackageFolder _folder = new(Path.Combine(Path.GetTempPath(), "devcrm-packages-" + Guid.NewGuid().ToString("N")));

    public void Dispose()
    {
        if (Directory.Exists(_folder.Root))
        {
            Directory.Delete(_folder.Root, recursive: true);
        }
    }

    [Fact]
    public async Task StoreAsync_WholeContent_IsVisibleWithItsHashes()
    {
        var bytes = RandomNumberGenerator.GetBytes(1_000_003);
        var storage = Storage();

        var stored = await storage.StoreAsync(new MemoryStream(bytes), TestContext.Current.CancellationToken);

        Assert.Equal(bytes.Length, stored.Size);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), stored.Sha256);
        Assert.Equal(Convert.ToHexStringLower(SHA512.HashData(bytes)), stored.Sha512);
        await using var read = await storage.OpenReadAsync(stored.Id, TestContext.Current.CancellationToken);
        using var copy = new MemoryStream();
        await read!.CopyToAsync(copy, TestContext.Current.CancellationToken);
        Assert.Equal(bytes, copy.ToArray());
        Assert.Single(Files());
    }

    [Fact]
    public async Task StoreAsync_BrokenOff_LeavesNothing()
    {
        await Assert.ThrowsAsync<IOException>(() => Storage().StoreAsync(new BreakingStream(500_000), TestContext.Current.CancellationToken));

        Assert.Empty(Files());
    }

    [Fact]
    public async Task StoreAsync_Cancelled_LeavesNothing()
    {
        using var cancellation = new CancellationTokenSource();
        var stream = new BreakingStream(500_000, cancellation.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Storage().StoreAsync(stream, cancellation.Token));

        Assert.Empty(Files());
    }

    [Fact]
    public async Task StoreAsync_TooLarge_IsRefusedAndLeavesNothing()
    {
        var exception = await Assert.ThrowsAsync<PackageRefusedException>(() =>
            Storage(maxBytes: 1000).StoreAsync(new MemoryStream(new byte[1001]), TestContext.Current.CancellationToken));

        Assert.Contains("1000", exception.Message, StringComparison.Ordinal);
        Assert.Empty(Files());
        Assert.Equal(1000, (await Storage(maxBytes: 1000).StoreAsync(new MemoryStream(new byte[1000]), TestContext.Current.CancellationToken)).Size);
    }

    [Fact]
    public async Task StoreAsync_Empty_IsRefused()
    {
        await Assert.ThrowsAsync<PackageRefusedException>(() => Storage().StoreAsync(new MemoryStream(), TestContext.Current.CancellationToken));

        Assert.Empty(Files());
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../../etc/passwd")]
    [InlineData("a/b")]
    [InlineData("ABCDEF")]
    [InlineData("nothere")]
    public async Task OpenReadAsync_WhatIsNoStoredId_IsNothing(string id)
    {
        Assert.Null(await Storage().OpenReadAsync(id, TestContext.Current.CancellationToken));
        Assert.False(await Storage().DeleteAsync(id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task DeleteAsync_Stored_IsGone()
    {
        var storage = Storage();
        var stored = await storage.StoreAsync(new MemoryStream([1]), TestContext.Current.CancellationToken);

        Assert.True(await storage.DeleteAsync(stored.Id, TestContext.Current.CancellationToken));
        Assert.Empty(Files());
    }

    [Fact]
    public void Clean_RemovesOnlySilentUploads()
    {
        Directory.CreateDirectory(_folder.Incoming);
        File.WriteAllText(_folder.TemporaryPath("old"), "x");
        File.WriteAllText(_folder.TemporaryPath("new"), "x");
        File.SetLastWriteTimeUtc(_folder.TemporaryPath("old"), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        IncomingCleanupTask.Clean(_folder, new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc), NullLogger.Instance, TestContext.Current.CancellationToken);

        Assert.Equal([_folder.TemporaryPath("new")], Files());
    }

    [Theory]
    [InlineData("many")]
    [InlineData("-1")]
    [InlineData("0")]
    public void Limits_Nonsense_NamesTheKey(string text) =>
        Assert.Contains("DevCrm:Packages:MaxBytes", Assert.Throws<InvalidOperationException>(() => Limits(text)).Message, StringComparison.Ordinal);

    private DiskPackageStorage Storage(long maxBytes = long.MaxValue) =>
        new(_folder, Limits(maxBytes.ToString(System.Globalization.CultureInfo.InvariantCulture)), new Ids());

    private static PackageLimits Limits(string text) => new(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [PackageLimits.MaxBytesKey] = text }).Build());

    private string[] Files() => Directory.Exists(_folder.Root) ? Directory.GetFiles(_folder.Root, "*", SearchOption.AllDirectories) : [];

    private sealed class Ids : IIdGenerator
    {
        public string GenerateUniqueId() => Guid.NewGuid().ToString("N")[..26];
    }

    /// <summary>Gives some bytes, then behaves like a connection that breaks or a caller that gives up.</summary>
    private sealed class BreakingStream(int length, Action? then = null) : MemoryStream(new byte[length])
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var read = await base.ReadAsync(buffer, cancellationToken);
            if (read > 0)
            {
                return read;
            }

            then?.Invoke();
            cancellationToken.ThrowIfCancellationRequested();
            throw new IOException("The connection was broken off.");
        }
    }
}
