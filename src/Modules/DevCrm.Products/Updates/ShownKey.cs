using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace DevCrm.Products.Updates;

/// <summary>The licence key of a request: <c>Authorization: License …</c>. Never in the address, which is logged along the way.</summary>
public sealed class ShownKey
{
    private const string Scheme = "License ";

    private readonly IEnumerable<IReleaseKeyReader> _readers;

    public ShownKey(IEnumerable<IReleaseKeyReader> readers) => _readers = readers;

    /// <summary>Null without a key.</summary>
    public async Task<ReleaseKeyReading?> ReadAsync(HttpContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var key = header[Scheme.Length..].Trim();
        foreach (var reader in _readers)
        {
            var reading = await reader.ReadAsync(context, key, cancellationToken);
            if (reading.Holder is not null || reading.Refusal is not null)
            {
                return reading;
            }
        }

        return new ReleaseKeyReading(null);
    }
}
