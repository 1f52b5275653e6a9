using System;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Keys;
using DevCrm.Licenses.Validation.Revisions;
using Microsoft.Extensions.DependencyInjection;
using YesSql;

namespace DevCrm.Licenses.Validation;

/// <summary>The licence of a key: from memory while that can be trusted, else from the database.</summary>
internal sealed class LicenseFactsSource
{
    private readonly ValidationMemory _memory;
    private readonly RevisionWatch _watch;
    private readonly KeyHashSecrets _secrets;

    public LicenseFactsSource(ValidationMemory memory, RevisionWatch watch, KeyHashSecrets secrets)
    {
        _memory = memory;
        _watch = watch;
        _secrets = secrets;
    }

    /// <summary>What a key as someone typed it is looked up and counted by, also when it cannot be one.</summary>
    public ValueTask<TypedKey> ReadAsync(string key, IServiceProvider services, CancellationToken cancellationToken) =>
        _secrets.Known is { } secret
            ? new ValueTask<TypedKey>(TypedKey.Of(key, secret))
            : new ValueTask<TypedKey>(ReadSlowlyAsync(key, services, cancellationToken));

    /// <param name="key">The key.</param>
    /// <param name="services">Those of the request: only asked when memory does not know.</param>
    /// <param name="cancellationToken">That of the request.</param>
    public ValueTask<LicenseFacts?> FindAsync(TypedKey key, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (!key.IsWellFormed)
        {
            return default;
        }

        if (_watch.IsUpToDate)
        {
            if (_memory.FindLicense(key.Hash) is { } facts)
            {
                return new ValueTask<LicenseFacts?>(facts);
            }

            if (_memory.IsUnknown(key.Hash))
            {
                return default;
            }
        }

        return new ValueTask<LicenseFacts?>(LoadAsync(key.Hash, services, cancellationToken));
    }

    private async Task<TypedKey> ReadSlowlyAsync(string key, IServiceProvider services, CancellationToken cancellationToken) =>
        TypedKey.Of(key, await _secrets.GetAsync(services.GetRequiredService<ISession>(), cancellationToken));

    private async Task<LicenseFacts?> LoadAsync(string keyHash, IServiceProvider services, CancellationToken cancellationToken)
    {
        var ticket = _memory.Drops.Ticket;
        var facts = await services.GetRequiredService<LicenseFactsReader>().ReadAsync(keyHash, cancellationToken);
        if (facts is null)
        {
            _memory.KeepUnknown(keyHash, ticket);
        }
        else
        {
            _memory.Keep(facts, ticket);
        }

        return facts;
    }
}
