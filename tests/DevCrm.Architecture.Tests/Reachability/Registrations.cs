using System.Reflection;
using System.Text.RegularExpressions;

namespace DevCrm.Architecture.Tests.Reachability;

/// <summary>Calls that register a service and what implements it. That somebody registers a service is no use of it; that somebody asks for it is.</summary>
internal static partial class Registrations
{
    /// <summary>The service and what implements it, which is the service itself when it is named alone; nothing for another call.</summary>
    public static (Type Service, Type Implementation)? Of(MethodBase method) =>
        method is MethodInfo { IsGenericMethod: true, DeclaringType.Namespace: { } space } call
        && space.StartsWith("Microsoft.Extensions.DependencyInjection", StringComparison.Ordinal)
        && Verb().IsMatch(call.Name)
        && call.GetGenericArguments() is [var service, ..] types
        && !Array.Exists(types, type => type.IsGenericParameter)
            ? (service, types[^1])
            : null;

    [GeneratedRegex("^(Try)?(Add)?(Singleton|Scoped|Transient)$")]
    private static partial Regex Verb();
}
