using System.Text.Json.Serialization;

namespace DevCrm.Accounts.Models;

/// <summary>What a user may do in the portal for one account; the order is from most to least.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PortalRole>))]
public enum PortalRole
{
    Owner,
    Admin,
    Billing,

    /// <summary>Downloads and keys.</summary>
    Member,
    Viewer,
}
