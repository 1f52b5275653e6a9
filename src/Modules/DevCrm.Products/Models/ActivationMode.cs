using System.Text.Json.Serialization;

namespace DevCrm.Products.Models;

/// <summary>What takes one unit of the activation limit.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ActivationMode>))]
public enum ActivationMode
{
    /// <summary>A machine or install, until it is deactivated.</summary>
    NodeLocked,

    /// <summary>A lease that falls back by itself without heartbeat.</summary>
    Floating,

    /// <summary>A web site.</summary>
    PerDomain,
}
