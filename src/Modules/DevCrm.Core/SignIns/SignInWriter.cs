using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using DevCrm.Core.Logs;
using Microsoft.Extensions.Logging;
using YesSql;

namespace DevCrm.Core.SignIns;

/// <summary>Writes attempts to sign in beside the requests, so that no answer waits for it or tells by its time what was found.</summary>
internal sealed class SignInWriter : RecordWriter<SignInRecord>
{
    private const int BatchSize = 500;

    private readonly IStore _store;

    public SignInWriter(IStore store, TimeProvider time, ILogger<SignInWriter> logger)
        : base(BatchSize, time, logger) => _store = store;

    protected override async Task WriteAsync(IReadOnlyList<SignInRecord> batch)
    {
        await using var session = _store.CreateSession();
        foreach (var record in batch)
        {
            // Where a first try has failed there is an id, and nothing stored under it.
            record.Id = 0;
            await session.SaveAsync(record);
        }

        await session.SaveChangesAsync();
    }
}
