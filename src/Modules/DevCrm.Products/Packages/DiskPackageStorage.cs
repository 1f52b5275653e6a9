using System;
using System.Buffers;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using OrchardCore.Entities;

namespace DevCrm.Products.Packages;

/// <summary>Packages on disk below the tenant's folder.</summary>
internal sealed class DiskPackageStorage : IPackageStorage
{
    private const int BufferSize = 128 * 1024;

    private readonly PackageFolder _folder;
    private readonly PackageLimits _limits;
    private readonly IIdGenerator _ids;

    public DiskPackageStorage(PackageFolder folder, PackageLimits limits, IIdGenerator ids)
    {
        _folder = folder;
        _limits = limits;
        _ids = ids;
    }

    public async Task<StoredPackage> StoreAsync(Stream content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);

        var id = _ids.GenerateUniqueId();
        var temporary = _folder.TemporaryPath(id);
        Directory.CreateDirectory(_folder.Incoming);
        try
        {
            var stored = await WriteAsync(content, id, temporary, cancellationToken);
            var final = _folder.FinalPath(id);
            Directory.CreateDirectory(Path.GetDirectoryName(final)!);
            File.Move(temporary, final);
            return stored;
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    public Task<Stream?> OpenReadAsync(string packageId, CancellationToken cancellationToken = default)
    {
        if (!IsId(packageId) || !File.Exists(_folder.FinalPath(packageId)))
        {
            return Task.FromResult<Stream?>(null);
        }

        // No buffer here: the server copies in large pieces itself.
        return Task.FromResult<Stream?>(new FileStream(
            _folder.FinalPath(packageId), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0,
            FileOptions.Asynchronous | FileOptions.SequentialScan));
    }

    public Task<bool> DeleteAsync(string packageId, CancellationToken cancellationToken = default)
    {
        if (!IsId(packageId) || !File.Exists(_folder.FinalPath(packageId)))
        {
            return Task.FromResult(false);
        }

        File.Delete(_folder.FinalPath(packageId));
        return Task.FromResult(true);
    }

    private async Task<StoredPackage> WriteAsync(Stream content, string id, string temporary, CancellationToken cancellationToken)
    {
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var sha512 = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            await using var file = new FileStream(
                temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
            long size = 0;
            int read;
            while ((read = await content.ReadAsync(buffer.AsMemory(0, BufferSize), cancellationToken)) > 0)
            {
                size += read;
                if (size > _limits.MaxBytes)
                {
                    throw new PackageRefusedException($"A package has at most {_limits.MaxBytes} bytes.");
                }

                sha256.AppendData(buffer, 0, read);
                sha512.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            if (size == 0)
            {
                throw new PackageRefusedException("The file is empty.");
            }

            // On the disk before it is visible: a power cut must not leave a visible file with holes.
            file.Flush(flushToDisk: true);
            return new StoredPackage(
                id, size, Convert.ToHexStringLower(sha256.GetHashAndReset()), Convert.ToHexStringLower(sha512.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Ids come back in addresses; nothing but letters and digits ever becomes part of a path.</summary>
    private static bool IsId(string? id) =>
        id is { Length: >= 2 and <= 40 } && !id.AsSpan().ContainsAnyExcept(_idCharacters);

    private static readonly SearchValues<char> _idCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");
}
