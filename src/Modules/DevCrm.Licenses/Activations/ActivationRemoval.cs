using System;
using System.Text.Json.Serialization;
using YesSql.Indexes;

namespace DevCrm.Licenses.Activations;

/// <summary>That an activation was removed, by whom and why: the customer's yearly allowance is counted from these.</summary>
public class ActivationRemoval
{
    public string ActivationId { get; set; } = "";

    public string LicenseId { get; set; } = "";

    public string Fingerprint { get; set; } = "";

    public string? Name { get; set; }

    public ActivationRemover By { get; set; }

    public string? UserId { get; set; }

    public DateTime RemovedUtc { get; set; }
}

/// <summary>Who removed an activation.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ActivationRemover>))]
public enum ActivationRemover
{
    /// <summary>The program itself, with the key.</summary>
    Program,

    /// <summary>Someone of the account, in the portal.</summary>
    Customer,
    Staff,

    /// <summary>Its lease was over and another fingerprint needed the unit.</summary>
    Lease,
}

/// <summary>Counts removals.</summary>
public class ActivationRemovalIndex : MapIndex
{
    public string LicenseId { get; set; } = "";

    public string RemovedBy { get; set; } = "";

    public DateTime RemovedUtc { get; set; }
}

/// <summary>Keeps <see cref="ActivationRemovalIndex"/>.</summary>
public sealed class ActivationRemovalIndexProvider : IndexProvider<ActivationRemoval>
{
    public override void Describe(DescribeContext<ActivationRemoval> context) =>
        context.For<ActivationRemovalIndex>().Map(removal => new ActivationRemovalIndex
        {
            LicenseId = removal.LicenseId,
            RemovedBy = removal.By.ToString(),
            RemovedUtc = removal.RemovedUtc,
        });
}
