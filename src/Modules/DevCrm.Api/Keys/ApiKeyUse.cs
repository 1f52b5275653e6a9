using System;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;
using YesSql;

namespace DevCrm.Api.Keys;

/// <summary>Notes when a key was last used, at most once a minute, whatever becomes of the request.</summary>
internal sealed class ApiKeyUse
{
    private static readonly TimeSpan _precision = TimeSpan.FromMinutes(1);

    private readonly IClock _clock;
    private readonly ILogger _logger;

    public ApiKeyUse(IClock clock, ILogger<ApiKeyUse> logger)
    {
        _clock = clock;
        _logger = logger;
    }

    public async Task NoteAsync(ApiKey key, CancellationToken cancellationToken = default)
    {
        var now = _clock.UtcNow;
        if (now - key.LastUsedUtc < _precision)
        {
            return;
        }

        try
        {
            await ShellScope.UsingChildScopeAsync(async scope =>
            {
                var session = scope.ServiceProvider.GetRequiredService<ISession>();
                if (await scope.ServiceProvider.GetRequiredService<ApiKeys>().FindAsync(key.KeyId, cancellationToken) is { } current)
                {
                    // With the version checked, a revocation at the same time is not undone.
                    current.LastUsedUtc = now;
                    await session.SaveAsync(current, checkConcurrency: true, cancellationToken: cancellationToken);
                    await session.SaveChangesAsync(cancellationToken);
                }
            });
        }
        catch (ConcurrencyException)
        {
            _logger.LogDebug("The API key {KeyId} was changed at the same time; its use is noted with the next request.", key.KeyId);
        }
        catch (DbException exception)
        {
            // Requests at once note the same use and meet each other's row of the index. The request itself need not fail for that.
            _logger.LogWarning(exception, "The use of the API key {KeyId} could not be noted.", key.KeyId);
        }
    }
}
