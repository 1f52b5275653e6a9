using System.Collections.Generic;
using System.Linq;
using DevCrm.Licenses.Listing;
using DevCrm.Licenses.Operations;
using DevCrm.Licenses.Services;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DevCrm.Licenses.ViewModels;

/// <summary>The page that asks for what an action needs, for one licence or many, and afterwards tells what became of each.</summary>
public class LicenseOperationViewModel
{
    public IList<string> Ids { get; set; } = [];

    public string? Reason { get; set; }

    public string? PlanId { get; set; }

    public bool KeepEndDate { get; set; } = true;

    public bool KeepOwnLimits { get; set; } = true;

    /// <summary>A name or "name (id)".</summary>
    public string? Account { get; set; }

    public bool KeepActivations { get; set; }

    public bool NewKey { get; set; } = true;

    public string? PaymentId { get; set; }

    /// <summary>A date and time in UTC.</summary>
    public string? EndUtc { get; set; }

    /// <summary>A new key goes to the account by mail instead of onto the page.</summary>
    public bool MailKey { get; set; } = true;

    [BindNever]
    public LicenseAction Action { get; set; }

    [BindNever]
    public IReadOnlyList<LicenseRow> Licenses { get; set; } = [];

    [BindNever]
    public IReadOnlyList<PlanChoice> Plans { get; set; } = [];

    /// <summary>After it was done.</summary>
    [BindNever]
    public IReadOnlyList<LicenseCommandResult>? Results { get; set; }

    [BindNever]
    public bool MayReveal { get; set; }

    [BindNever]
    public LicenseRow? Only => Licenses is [var only] ? only : null;

    public LicenseChange? ResultOf(string licenseId) =>
        Results?.FirstOrDefault(result => result.LicenseId == licenseId)?.Change;
}
