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

    /// <param name="key">As someone typed it.</param>
    /// <param name="services">Those of the request: only asked when memory does not know.</param>
    public ValueTask<LicenseFacts?> FindAsync(string key, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (!LicenseKey.TryParse(key, out var parsed))
        {
            return default;
        }

        if (_secrets.Known is { } secret && _watch.IsUpToDate)
        {
            var keyHash = LicenseKeyVault.Hash(parsed, secret);
            if (_memory.FindLicense(keyHash) is { } facts)
            {
                return new ValueTask<LicenseFacts?>(facts);
            }

            if (_memory.IsUnknown(keyHash))
            {
                return default;
            }
        }

        return new ValueTask<LicenseFacts?>(ReadAsync(parsed, services, cancellationToken));
    }

    private async Task<LicenseFacts?> ReadAsync(LicenseKey key, IServiceProvider services, CancellationToken cancellationToken)
    {
        var secret = await _secrets.GetAsync(services.GetRequiredService<ISession>(), cancellationToken);
        var keyHash = LicenseKeyVault.Hash(key, secret);
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
