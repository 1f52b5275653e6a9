using System.Text.Json.Serialization;

namespace DevCrm.Licenses.Models;

/// <summary>How the payment of a licence stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PaymentStatus>))]
public enum PaymentStatus
{
    /// <summary>Nothing is to be paid, or it is not known here.</summary>
    None,
    Pending,
    Paid,
    Overdue,
    Failed,
    Refunded,
    Disputed,
}
