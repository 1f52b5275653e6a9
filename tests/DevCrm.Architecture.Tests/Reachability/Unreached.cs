using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace DevCrm.Architecture.Tests.Reachability;

/// <summary>The types and methods of the runtime that nothing reaches.</summary>
internal static partial class Unreached
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    /// <summary>One line each: the assembly, what it is, where it is written and how many lines it takes.</summary>
    public static IEnumerable<string> Of(BuiltHost host)
    {
        var reached = new Reached(host);
        var named = Names(reached);
        foreach (var assembly in host.Runtime)
        {
            using var sources = new SourceLines(assembly);
            foreach (var type in assembly.GetTypes().Where(IsWritten).OrderBy(type => type.FullName, StringComparer.Ordinal))
            {
                if (!reached.Has(type))
                {
                    // Constants leave no trace where they are used, and what is in an unreached type goes with it.
                    if (Methods(type).Any() && (type.DeclaringType is null || reached.Has(type.DeclaringType)))
                    {
                        yield return $"{assembly.GetName().Name} type {type} {Where(type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared)))}";
                    }

                    continue;
                }

                // A property that is stored is read and written together, and templates, recipes and scripts know it by name.
                foreach (var property in type.GetProperties(Declared).Where(property => !named.Contains(property.Name)))
                {
                    if (!property.GetAccessors(nonPublic: true).Any(reached.Has))
                    {
                        yield return $"{assembly.GetName().Name} property {type}.{property.Name} {Where(property.GetAccessors(nonPublic: true))}";
                    }
                }

                foreach (var method in Methods(type).Where(method => !reached.Has(method)))
                {
                    yield return $"{assembly.GetName().Name} method {type}.{method.Name}{(method.IsGenericMethod ? "``" + method.GetGenericArguments().Length : "")}({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.Name))}) {Where([method])}";
                }
            }

            string Where(IEnumerable<MethodBase> methods)
            {
                var places = methods.Select(sources.Of).OfType<(string File, int First, int Last)>().ToList();
                return places.Count == 0 ? "" : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Repository.Relative(places[0].File)}:{places.Min(place => place.First)}-{places.Max(place => place.Last)}");
            }
        }
    }

    private static IEnumerable<MethodInfo> Methods(Type type) => type.GetMethods(Declared).Where(method =>
        !method.IsDefined(typeof(CompilerGeneratedAttribute), false) && !method.Name.Contains('<', StringComparison.Ordinal)
        && !(method.IsSpecialName && (method.Name.Contains("get_", StringComparison.Ordinal) || method.Name.Contains("set_", StringComparison.Ordinal))));

    private static HashSet<string> Names(Reached reached) => Repository.Files("recipes", ".json")
        .Concat(Repository.Files("src", ".json", ".cshtml", ".liquid", ".js"))
        .Select(File.ReadAllText)
        .Concat(reached.Strings)
        .SelectMany(text => Word().Matches(text).Select(match => match.Value))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Word();

    private static bool IsWritten(Type type) =>
        !type.FullName!.Contains('<', StringComparison.Ordinal) && !type.IsEnum && !typeof(Delegate).IsAssignableFrom(type)
        && !type.IsDefined(typeof(CompilerGeneratedAttribute), false) && type.Namespace != "AspNetCoreGeneratedDocument";
}
