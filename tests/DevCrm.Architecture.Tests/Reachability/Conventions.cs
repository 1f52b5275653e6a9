using System.Reflection;

namespace DevCrm.Architecture.Tests.Reachability;

/// <summary>What the runtime and the framework find without naming it.</summary>
internal static class Conventions
{
    public static bool Finds(Type type) =>
        Inherits(type, "OrchardCore.Modules.IStartup") || Inherits(type, "Microsoft.AspNetCore.Mvc.ControllerBase")
        || type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGlobalScopeAttribute), false);

    public static bool Calls(MethodInfo method) =>
        method.DeclaringType is { } type
        && (Inherits(type, "Microsoft.AspNetCore.Mvc.ControllerBase") && method.IsPublic
            || method.Name is "InvokeAsync" && method.GetParameters() is [{ ParameterType.FullName: "Microsoft.AspNetCore.Http.HttpContext" }, ..]
            || Inherits(type, "Microsoft.AspNetCore.Mvc.ViewComponent") && method.Name is "Invoke" or "InvokeAsync"
            || Inherits(type, "OrchardCore.Data.Migration.DataMigration") && method.IsPublic);

    private static bool Inherits(Type type, string name)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.FullName == name)
            {
                return true;
            }
        }

        return Array.Exists(type.GetInterfaces(), contract => contract.FullName == name);
    }
}
