using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Usage;
using DevCrm.Licenses.Validation.Revisions;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell.Scope;

namespace DevCrm.Licenses.Validation;

/// <summary>The metered units a licence has used this month; only asked where they are limited.</summary>
internal sealed class UnitsSource
{
    private readonly ValidationMemory _memory;
    private readonly RevisionWatch _watch;

    public UnitsSource(ValidationMemory memory, RevisionWatch watch)
    {
        _memory = memory;
        _watch = watch;
    }

    public ValueTask<decimal> ThisMonthAsync(LicenseFacts license, DateTime utcNow, CancellationToken cancellationToken)
    {
        if (license.UnitsLimit is null)
        {
            return default;
        }

        var month = UsageMonth.Of(utcNow);
        return _watch.IsUpToDate && _memory.FindUnits(license.Id) is { } known && known.Month == month.Number
            ? new ValueTask<decimal>(known.Units)
            : new ValueTask<decimal>(ReadAsync(license.Id, month, cancellationToken));
    }

    // In a scope of its own: the request's session must hold no transaction while another scope of the request writes.
    private async Task<decimal> ReadAsync(string licenseId, UsageMonth month, CancellationToken cancellationToken)
    {
        var ticket = _memory.Drops.Ticket;
        var units = 0m;
        await ShellScope.UsingChildScopeAsync(async scope =>
        {
            var counters = await scope.ServiceProvider.GetRequiredService<IUsage>().MonthAsync(licenseId, month, cancellationToken);
            units = counters.FirstOrDefault(counter => counter.Counter == UsageLimits.UnitsCounter)?.Sum ?? 0;
        });
        _memory.Keep(licenseId, new UnitsUsed(month.Number, units), ticket);
        return units;
    }
}
