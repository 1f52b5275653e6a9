using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using DevCrm.Core.Events;
using DevCrm.Licenses.Activations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Shell;
using YesSql;

namespace DevCrm.Licenses.Attempts;

/// <summary>
/// Raises license.validated at the first valid answer of a day (UTC) for a licence: programs ask all day long, and nobody wants an event
/// for each time. It is raised after the answer, in batches; of several instances one raises it.
/// </summary>
internal sealed partial class FirstValidations : IAsyncDisposable, IDisposable
{
    private const int MaxKnown = 500_000;
    private const int BatchSize = 100;

    private readonly IShellHost _shells;
    private readonly ShellSettings _settings;
    private readonly ILogger<FirstValidations> _logger;
    private readonly ConcurrentDictionary<string, int> _days = new(StringComparer.Ordinal);
    private readonly Channel<FirstValidation> _channel = Channel.CreateUnbounded<FirstValidation>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lock _starting = new();
    private Task? _raising;

    public FirstValidations(IShellHost shells, ShellSettings settings, ILogger<FirstValidations> logger)
    {
        _shells = shells;
        _settings = settings;
        _logger = logger;
    }

    public void Note(string licenseId, string licenseNumber, DateTime utcNow)
    {
        var day = (((utcNow.Year * 100) + utcNow.Month) * 100) + utcNow.Day;
        if (_days.TryGetValue(licenseId, out var known) && known >= day)
        {
            return;
        }

        if (_days.Count > MaxKnown)
        {
            _days.Clear();
        }

        _days[licenseId] = day;
        Start();
        _channel.Writer.TryWrite(new FirstValidation(licenseId, licenseNumber, day, utcNow));
    }

    public async Task CompleteAsync()
    {
        _channel.Writer.TryComplete();
        if (_raising is { } raising)
        {
            await raising;
        }
    }

    public ValueTask DisposeAsync() => new(CompleteAsync());

    public void Dispose() => CompleteAsync().GetAwaiter().GetResult();

    private void Start()
    {
        if (_raising is not null)
        {
            return;
        }

        lock (_starting)
        {
            using (ExecutionContext.SuppressFlow())
            {
                _raising ??= Task.Run(RunAsync);
            }
        }
    }

    private async Task RunAsync()
    {
        var batch = new List<FirstValidation>();
        while (await _channel.Reader.WaitToReadAsync())
        {
            while (batch.Count < BatchSize && _channel.Reader.TryRead(out var first))
            {
                batch.Add(first);
            }

            try
            {
                await (await _shells.GetScopeAsync(_settings)).UsingAsync(scope => RaiseAsync(scope.ServiceProvider, batch));
            }
            catch (Exception exception)
            {
                // Nothing is noted in the database, so that whoever next hears of the licence raises it.
                batch.ForEach(first => _days.TryRemove(new(first.LicenseId, first.Day)));
                LogFailed(_logger, batch.Count, exception);
            }

            batch.Clear();
        }
    }

    private static async Task RaiseAsync(IServiceProvider services, IReadOnlyList<FirstValidation> batch)
    {
        var session = services.GetRequiredService<ISession>();
        var events = services.GetRequiredService<IBusinessEvents>();
        var tables = new ActivationTables(session.Store.Configuration);
        foreach (var first in batch.OrderBy(first => first.LicenseId, StringComparer.Ordinal))
        {
            if (await session.ExecuteAsync(tables.BeginDay, CancellationToken.None, ("LicenseId", first.LicenseId), ("Day", first.Day)) == 0)
            {
                continue;
            }

            var data = new JsonObject
            {
                ["licenseId"] = first.LicenseId,
                ["licenseNumber"] = first.LicenseNumber,
                ["validatedAt"] = first.AtUtc,
            };
            await events.RaiseAsync(new BusinessEvent(BusinessEventTypes.LicenseValidated, first.LicenseId, data, first.LicenseId));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "license.validated could not be raised for {Count} licences.")]
    private static partial void LogFailed(ILogger logger, int count, Exception exception);

    private sealed record FirstValidation(string LicenseId, string LicenseNumber, int Day, DateTime AtUtc);
}
