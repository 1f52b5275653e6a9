using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using DevCrm.Client.Http;
using Microsoft.Extensions.Logging;

namespace DevCrm.Client.Updates;

/// <summary>Fetches a package beside its place and puts it there when its hash is right.</summary>
internal sealed class UpdateDownloader
{
    private readonly DevCrmClientOptions _options;
    private readonly SiteConnection _site;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    public UpdateDownloader(DevCrmClientOptions options, SiteConnection site, TimeProvider time, ILogger logger)
    {
        _options = options;
        _site = site;
        _time = time;
        _logger = logger;
    }

    public async Task<UpdateDownload> FetchAsync(UpdatePackage package, string path, string? key, CancellationToken cancellationToken)
    {
        // Named by the hash, so that the rest of another file is never added to it.
        var part = $"{path}.{package.Sha256[..Math.Min(16, package.Sha256.Length)]}.part";
        for (var attempt = 1; ; attempt++)
        {
            string? fault;
            TimeSpan? retryAfter = null;
            try
            {
                await TransferAsync(package, part, key, cancellationToken);
                if (await HashAsync(part, cancellationToken) == package.Sha256)
                {
                    File.Move(part, path, overwrite: true);
                    return new UpdateDownload(true);
                }

                File.Delete(part);
                fault = "The file has not the hash that was promised.";
            }
            catch (SiteException refused) when (!refused.IsPassingFault)
            {
                return new UpdateDownload(false, refused.Message);
            }
            catch (Exception broken) when (broken is SiteException or IOException or HttpRequestException)
            {
                fault = broken.Message;
                retryAfter = (broken as SiteException)?.RetryAfter;
            }

            _logger.LogWarning("{FileName} could not be fetched (attempt {Attempt}): {Fault}", package.FileName, attempt, fault);
            if (attempt >= _options.Attempts || Backoff.After(attempt, _options.RetryDelay, retryAfter) is not { } pause)
            {
                return new UpdateDownload(false, fault);
            }

            await Task.Delay(pause, _time, cancellationToken);
        }
    }

    private async Task TransferAsync(UpdatePackage package, string part, string? key, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(part, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        if (file.Length == package.Size)
        {
            return;
        }

        if (file.Length > package.Size)
        {
            file.SetLength(0);
        }

        using var request = SiteConnection.WithKey(
            new HttpRequestMessage(HttpMethod.Get, _site.Address($"api/v1/downloads/{Uri.EscapeDataString(package.Id)}")), key);
        request.Headers.Range = file.Length > 0 ? new RangeHeaderValue(file.Length, null) : null;
        using var response = await WithinTimeoutAsync(token => _site.SendAsync(request, token), cancellationToken);
        if (response.StatusCode != HttpStatusCode.PartialContent)
        {
            file.SetLength(0);
        }

        file.Seek(0, SeekOrigin.End);
        await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
        await CopyAsync(content, file, package.Size, cancellationToken);
    }

    private async Task CopyAsync(Stream content, FileStream file, long size, CancellationToken cancellationToken)
    {
        var buffer = new byte[81920];
        while (true)
        {
            var read = await WithinTimeoutAsync(token => content.ReadAsync(buffer, token).AsTask(), cancellationToken);
            if (read == 0)
            {
                return;
            }

            if (file.Length + read > size)
            {
                throw new IOException("The file is larger than was promised.");
            }

            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
    }

    /// <summary>A transfer takes as long as it takes, but not without a byte.</summary>
    private async Task<T> WithinTimeoutAsync<T>(Func<CancellationToken, Task<T>> act, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_options.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await act(either.Token);
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw new IOException("The transfer stood still.", fault);
        }
    }

    private static async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);

        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }
}
