using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace DevCrm.Client.Storage;

/// <summary>
/// Small files that several processes share. A file is whole or not there at all; a change is made by one process at a time.
/// A folder that cannot be used costs the offline grace and is logged; it never stops a program.
/// </summary>
internal sealed class CacheFolder
{
    private const int MaxLength = 4 * 1024 * 1024;
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan _turnPause = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan _readPatience = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ConcurrentDictionary<string, string> _lastRead = new(StringComparer.Ordinal);

    public CacheFolder(string path, TimeProvider time, ILogger logger)
    {
        Path = path;
        _time = time;
        _logger = logger;
    }

    public string Path { get; }

    /// <summary>The folder of the user's local application data, or of the program where there is no user.</summary>
    public static string DefaultPath(string product)
    {
        var root = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        var name = string.Concat(product.Where(char.IsAsciiLetterOrDigit));

        return System.IO.Path.Combine(root.Length > 0 ? root : AppContext.BaseDirectory, "DevCrm", name);
    }

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>
    /// The file's text; null if there is none. One that is there and cannot be read stops nobody: it is reported, and what this process
    /// last read of it stands in, if anything.
    /// </summary>
    public async Task<string?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadForChangeAsync(path, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var known = _lastRead.GetValueOrDefault(path);
            _logger.LogWarning(fault, "{Path} could not be read; {Instead}.", path, known is null ? "it counts as none" : "what was read before counts");
            return known;
        }
    }

    /// <summary>As above, but one that cannot be read ends the change, so that nothing is written over what it holds.</summary>
    public async Task<string?> ReadForChangeAsync(string path, CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        while (true)
        {
            try
            {
                return await ReadOnceAsync(path, cancellationToken);
            }
            catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
            {
                _lastRead.TryRemove(path, out _);
                return null;
            }
            catch (IOException) when (_time.GetElapsedTime(started) < _readPatience)
            {
                // A virus scanner or a backup has it open.
                await Task.Delay(_turnPause, _time, cancellationToken);
            }
        }
    }

    /// <summary>Does something to the folder's files while no other process does.</summary>
    public async Task ChangeAsync(Func<Task> change, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(Path);
            await using var turn = await TakeTurnAsync(cancellationToken);
            await change();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _logger.LogWarning(fault, "{Path} could not be written: without it an unreachable site is not forgiven.", Path);
        }
    }

    /// <summary>Writes the whole file beside the old one and puts it in its place. To be called within a change.</summary>
    public async Task WriteAsync(string name, string text, CancellationToken cancellationToken)
    {
        var fresh = PathOf($".{Guid.NewGuid():N}.tmp");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            await using (var file = new FileStream(fresh, options))
            {
                await file.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text), cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(fresh, PathOf(name), overwrite: true);
            _lastRead[PathOf(name)] = text;
        }
        finally
        {
            File.Delete(fresh);
        }
    }

    /// <summary>To be called within a change.</summary>
    public void Delete(string name)
    {
        File.Delete(PathOf(name));
        _lastRead.TryRemove(PathOf(name), out _);
    }

    private async Task<string?> ReadOnceAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, new FileStreamOptions
        {
            Access = FileAccess.Read,
            Share = FileShare.ReadWrite | FileShare.Delete,
            Options = FileOptions.Asynchronous,
        });
        if (file.Length > MaxLength)
        {
            _logger.LogWarning("{Path} is too long to be a file of this program's.", path);
            return null;
        }

        using var reader = new StreamReader(file);

        return _lastRead[path] = await reader.ReadToEndAsync(cancellationToken);
    }

    private async Task<FileStream> TakeTurnAsync(CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(PathOf("lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (_time.GetElapsedTime(started) < _patience)
            {
                // Another process, or another client of this one, has its turn.
                await Task.Delay(_turnPause, _time, cancellationToken);
            }
        }
    }
}
