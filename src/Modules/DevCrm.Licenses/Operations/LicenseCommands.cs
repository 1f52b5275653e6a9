using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Services;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Shell.Scope;
using YesSql;

namespace DevCrm.Licenses.Operations;

/// <summary>
/// Does one action to many licences, each in a transaction of its own: what fails for one is undone for that one and stops no other.
/// </summary>
public sealed class LicenseCommands
{
    /// <summary>More at once would outlast a request.</summary>
    public const int MaxLicenses = 200;

    private readonly ILogger<LicenseCommands> _logger;
    private readonly IStringLocalizer S;

    public LicenseCommands(ILogger<LicenseCommands> logger, IStringLocalizer<LicenseCommands> localizer)
    {
        _logger = logger;
        S = localizer;
    }

    public async Task<IReadOnlyList<LicenseCommandResult>> RunAsync(
        IEnumerable<string> licenseIds, LicenseCommand command, CancellationToken cancellationToken = default)
    {
        var results = new List<LicenseCommandResult>();
        foreach (var id in licenseIds.Distinct(StringComparer.Ordinal).Take(MaxLicenses))
        {
            results.Add(new LicenseCommandResult(id, await RunOneAsync(id, command, cancellationToken)));
        }

        return results;
    }

    private async Task<LicenseChange> RunOneAsync(string id, LicenseCommand command, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await RunTwiceAsync(id, command, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _logger.LogError(exception, "{Action} of license {LicenseId} failed.", command.Action, id);
            return LicenseChange.Refused(S["An unexpected fault; nothing was changed. It is in the log."]);
        }
    }

    /// <summary>In the current scope, without a transaction of its own.</summary>
    public static Task<LicenseChange> RunAsync(ILicenses licenses, string id, LicenseCommand command, CancellationToken cancellationToken) =>
        command.Action switch
        {
            LicenseAction.Suspend => licenses.SuspendAsync(id, command.Reason, cancellationToken),
            LicenseAction.Reinstate => licenses.ReinstateAsync(id, command.Reason, cancellationToken),
            LicenseAction.Revoke => licenses.RevokeAsync(id, command.Reason, cancellationToken),
            LicenseAction.Renew => licenses.RenewAsync(
                id, new RenewLicense(command.PaymentId ?? "") { EndUtc = command.EndUtc, Reason = command.Reason }, cancellationToken),
            LicenseAction.Extend => licenses.ExtendAsync(id, command.EndUtc ?? default, command.Reason, cancellationToken),
            LicenseAction.Upgrade => licenses.UpgradeAsync(
                id,
                new UpgradeLicense(command.PlanId ?? "", command.Reason) { KeepEndDate = command.KeepEndDate, KeepOwnLimits = command.KeepOwnLimits },
                cancellationToken),
            LicenseAction.Transfer => licenses.TransferAsync(
                id,
                new TransferLicense(command.AccountId ?? "", command.Reason) { KeepActivations = command.KeepActivations, NewKey = command.NewKey },
                cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.Action, "A new key is made by its own page."),
        };

    private async Task<LicenseChange> RunTwiceAsync(string id, LicenseCommand command, CancellationToken cancellationToken)
    {
        try
        {
            return await InScopeAsync(id, command, cancellationToken);
        }
        catch (ConcurrencyException)
        {
            // Someone else changed it meanwhile: once more, on what it has become.
            _logger.LogInformation("License {LicenseId} was changed at the same time; {Action} is done again.", id, command.Action);
            return await InScopeAsync(id, command, cancellationToken);
        }
    }

    private static async Task<LicenseChange> InScopeAsync(string id, LicenseCommand command, CancellationToken cancellationToken)
    {
        var change = LicenseChange.NotFound;
        await ShellScope.UsingChildScopeAsync(async scope =>
        {
            change = await RunAsync(scope.ServiceProvider.GetRequiredService<ILicenses>(), id, command, cancellationToken);
            await scope.ServiceProvider.GetRequiredService<ISession>().SaveChangesAsync(cancellationToken);
        });
        return change;
    }
}

/// <summary>What became of one licence of many.</summary>
public sealed record LicenseCommandResult(string LicenseId, LicenseChange Change);
