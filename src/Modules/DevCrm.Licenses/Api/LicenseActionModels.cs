using System;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace DevCrm.Licenses.Api;

/// <summary>Why something is done to a licence.</summary>
public class ReasonModel
{
    [Required]
    [StringLength(500)]
    [Description("Kept in the audit trail.")]
    public string Reason { get; set; } = "";
}

/// <summary>A renewal for a payment.</summary>
public sealed class RenewModel
{
    [Required]
    [StringLength(255)]
    [Description("What names the payment, such as an invoice number. One payment renews once.")]
    public string PaymentId { get; set; } = "";

    [Description("Else by the plan's term and renewal basis.")]
    public DateTime? EndsAt { get; set; }

    [StringLength(500)]
    public string? Reason { get; set; }
}

/// <summary>A later end without a payment.</summary>
public sealed class ExtendModel : ReasonModel
{
    [Required]
    public DateTime? EndsAt { get; set; }
}

/// <summary>A change to another plan of the product.</summary>
public sealed class UpgradeModel : ReasonModel
{
    [Required]
    public string PlanId { get; set; } = "";

    [Description("Otherwise the new plan's term begins now.")]
    public bool KeepEndDate { get; set; } = true;

    [Description("Otherwise the new plan's limits hold.")]
    public bool KeepOwnLimits { get; set; } = true;
}

/// <summary>A change to another account.</summary>
public sealed class TransferModel : ReasonModel
{
    [Required]
    public string AccountId { get; set; } = "";

    public bool KeepActivations { get; set; }

    [Description("The earlier owner knows the key: a new one ends that.")]
    public bool NewKey { get; set; }
}

/// <summary>Nothing needs to be said.</summary>
public sealed class NothingModel
{
}

/// <summary>A licence's key in clear.</summary>
public sealed class KeyModel
{
    public string Id { get; set; } = "";

    public string Key { get; set; } = "";
}
