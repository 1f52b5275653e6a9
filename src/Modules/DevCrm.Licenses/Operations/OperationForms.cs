using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Services;
using DevCrm.Licenses.Drivers;
using DevCrm.Licenses.Listing;
using DevCrm.Licenses.Services;
using DevCrm.Licenses.ViewModels;
using Microsoft.Extensions.Localization;

namespace DevCrm.Licenses.Operations;

/// <summary>Fills the page of an action and reads what was typed into it.</summary>
public sealed class OperationForms
{
    private const int MaxPaymentLength = 200;

    private readonly ILicenses _licenses;
    private readonly IAccounts _accounts;
    private readonly AccountLookup _lookup;
    private readonly PlanChoices _plans;
    private readonly IStringLocalizer S;

    public OperationForms(
        ILicenses licenses, IAccounts accounts, AccountLookup lookup, PlanChoices plans, IStringLocalizer<OperationForms> localizer)
    {
        _licenses = licenses;
        _accounts = accounts;
        _lookup = lookup;
        _plans = plans;
        S = localizer;
    }

    public async Task FillAsync(LicenseOperationViewModel model, LicenseAction action, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Action = action;
        var licenses = new List<License>();
        foreach (var id in model.Ids.Where(id => !string.IsNullOrEmpty(id)).Distinct(StringComparer.Ordinal).Take(LicenseCommands.MaxLicenses))
        {
            if (await _licenses.GetAsync(id, cancellationToken) is { } license)
            {
                licenses.Add(license);
            }
        }

        var accounts = (await _accounts.ListAsync(licenses.Select(license => license.AccountId).Distinct(StringComparer.Ordinal), cancellationToken))
            .ToDictionary(account => account.Id, account => account.Name, StringComparer.Ordinal);
        model.Licenses = [.. licenses.Select(license => new LicenseRow(license, accounts.GetValueOrDefault(license.AccountId, license.AccountId)))];
        if (action == LicenseAction.Upgrade)
        {
            var products = licenses.Select(license => license.Part.ProductId).ToHashSet(StringComparer.Ordinal);
            model.Plans = [.. (await _plans.ListAsync(cancellationToken)).Where(plan => products.Contains(plan.ProductId))];
        }
    }

    public async Task<(LicenseCommand Command, IReadOnlyList<LicenseFault> Faults)> ReadAsync(
        LicenseOperationViewModel model, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        var faults = new List<LicenseFault>();
        var command = new LicenseCommand(model.Action, model.Reason?.Trim() ?? "");
        if (command.Reason.Length is 0 or > LicenseChanger.MaxReasonLength)
        {
            faults.Add(new(nameof(model.Reason), S["Give a reason of at most {0} characters.", LicenseChanger.MaxReasonLength]));
        }

        if (!TimeText.TryParse(model.EndUtc, out var end))
        {
            faults.Add(new(nameof(model.EndUtc), S["Give the end as a date and time."]));
        }

        return (model.Action switch
        {
            LicenseAction.Renew => command with { PaymentId = ReadPayment(model, faults), EndUtc = end },
            LicenseAction.Extend => command with { EndUtc = ReadEnd(model, end, faults) },
            LicenseAction.Upgrade => command with
            {
                PlanId = ReadPlan(model, faults),
                KeepEndDate = model.KeepEndDate,
                KeepOwnLimits = model.KeepOwnLimits,
            },
            LicenseAction.Transfer => command with
            {
                AccountId = await ReadAccountAsync(model, faults, cancellationToken),
                KeepActivations = model.KeepActivations,
                NewKey = model.NewKey,
            },
            LicenseAction.RegenerateKey when model.Only is null => Single(command, faults),
            _ => command,
        }, faults);
    }

    private string ReadPayment(LicenseOperationViewModel model, List<LicenseFault> faults)
    {
        var payment = model.PaymentId?.Trim() ?? "";
        if (payment.Length is 0 or > MaxPaymentLength)
        {
            faults.Add(new(nameof(model.PaymentId), S["Name the payment or invoice: it renews each licence once."]));
        }

        return payment;
    }

    private DateTime? ReadEnd(LicenseOperationViewModel model, DateTime? end, List<LicenseFault> faults)
    {
        if (end is null && faults.All(fault => fault.Field != nameof(model.EndUtc)))
        {
            faults.Add(new(nameof(model.EndUtc), S["Give the new end."]));
        }

        return end;
    }

    private string? ReadPlan(LicenseOperationViewModel model, List<LicenseFault> faults)
    {
        if (model.Plans.All(plan => plan.PlanId != model.PlanId))
        {
            faults.Add(new(nameof(model.PlanId), S["Choose a plan."]));
        }

        return model.PlanId;
    }

    private async Task<string?> ReadAccountAsync(LicenseOperationViewModel model, List<LicenseFault> faults, CancellationToken cancellationToken)
    {
        var account = await _lookup.ParseAsync(model.Account, cancellationToken);
        if (account is null)
        {
            faults.Add(new(nameof(model.Account), string.IsNullOrWhiteSpace(model.Account)
                ? S["Choose the account that gets the licence."]
                : S["'{0}' names no account, or more than one.", model.Account.Trim()]));
        }

        return account?.Id;
    }

    private LicenseCommand Single(LicenseCommand command, List<LicenseFault> faults)
    {
        faults.Add(new(nameof(LicenseOperationViewModel.Reason), S["New keys are made for one licence at a time."]));
        return command;
    }
}
