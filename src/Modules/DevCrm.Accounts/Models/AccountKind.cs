using System.Text.Json.Serialization;

namespace DevCrm.Accounts.Models;

/// <summary>What an account is to us.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AccountKind>))]
public enum AccountKind
{
    Customer,
    Prospect,

    /// <summary>A reseller or distributor with clients of its own.</summary>
    Partner,
    Internal,
}
