using System.Reflection;

namespace DevCrm.Architecture.Tests.Reachability;

/// <summary>
/// Everything in the host that something reaches, starting from all of the modules and from what the runtime finds by
/// convention. It errs on the side of reaching: a type that is named at all keeps its constructors and what Orchard Core's
/// and the framework's contracts ask of it. Only to be registered as a service is not to be named.
/// </summary>
internal sealed class Reached
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private readonly BuiltHost _host;
    private readonly HashSet<Type> _types = [];
    private readonly HashSet<MethodBase> _methods = [];
    private readonly Dictionary<MethodBase, List<MethodBase>> _waiting = [];
    private readonly Dictionary<Type, List<Type>> _registered = [];
    private readonly Queue<MethodBase> _bodies = [];

    public Reached(BuiltHost host)
    {
        _host = host;
        foreach (var assembly in host.Runtime.Concat(host.Modules))
        {
            Attributes(assembly.GetCustomAttributesData());
        }

        foreach (var type in host.Modules.SelectMany(assembly => assembly.GetTypes()))
        {
            Reach(type);
            foreach (var method in type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared)))
            {
                Reach(method);
                foreach (var slot in Slots(method))
                {
                    Reach(slot);
                }
            }
        }

        foreach (var type in host.Runtime.SelectMany(assembly => assembly.GetTypes()).Where(Conventions.Finds))
        {
            Reach(type);
        }

        while (_bodies.TryDequeue(out var method))
        {
            Follow(method);
        }
    }

    /// <summary>The strings that reached code has: names of members that are read by name.</summary>
    public HashSet<string> Strings { get; } = new(StringComparer.Ordinal);

    public bool Has(Type type) => _types.Contains(type);

    public bool Has(MethodBase method) => _methods.Contains(method);

    private void Reach(Type? type)
    {
        while (type is { HasElementType: true })
        {
            type = type.GetElementType();
        }

        if (type is null || type.IsGenericParameter)
        {
            return;
        }

        if (type.IsGenericType)
        {
            foreach (var argument in type.IsGenericTypeDefinition ? [] : type.GetGenericArguments())
            {
                Reach(argument);
            }

            type = type.GetGenericTypeDefinition();
        }

        if (!_host.Has(type) || !_types.Add(type))
        {
            return;
        }

        foreach (var implementation in _registered.Remove(type, out var list) ? list : [])
        {
            Reach(implementation);
        }

        Reach(type.BaseType);
        Reach(type.DeclaringType);
        Attributes(type.GetCustomAttributesData());
        foreach (var contract in type.GetInterfaces())
        {
            Reach(contract);
        }

        foreach (var method in type.GetConstructors(Declared))
        {
            Reach(method);
        }

        foreach (var field in type.GetFields(Declared))
        {
            Reach(field.FieldType);
        }

        foreach (var method in type.GetMethods(Declared))
        {
            if (Conventions.Calls(method))
            {
                Reach(method);
            }
        }

        if (!type.IsInterface)
        {
            Await(type);
        }
    }

    /// <summary>The type's methods that are called through another declaration wait for a call of that.</summary>
    private void Await(Type type)
    {
        foreach (var method in type.GetMethods(Declared).Where(method => method.IsVirtual))
        {
            Await(Definition(method.GetBaseDefinition()), method);
        }

        foreach (var (slot, target) in type.GetInterfaces().SelectMany(contract => Map(type, contract)))
        {
            Await(slot, target);
        }
    }

    private void Await(MethodBase slot, MethodBase method)
    {
        if (!_host.Has(slot) || (_methods.Contains(slot) && slot != method))
        {
            Reach(method);
        }
        else if (slot != method)
        {
            (_waiting.TryGetValue(slot, out var list) ? list : _waiting[slot] = []).Add(method);
        }
    }

    private void Reach(MethodBase? method)
    {
        if (method is null)
        {
            return;
        }

        Reach(method.DeclaringType);
        foreach (var argument in method.IsGenericMethod && !method.IsGenericMethodDefinition ? method.GetGenericArguments() : [])
        {
            Reach(argument);
        }

        method = Definition(method);
        if (!_host.Has(method) || !_methods.Add(method))
        {
            return;
        }

        _bodies.Enqueue(method);
        if (method is MethodInfo { IsVirtual: true } overriding)
        {
            Reach(overriding.GetBaseDefinition());
        }

        foreach (var waiting in _waiting.Remove(method, out var list) ? list : [])
        {
            Reach(waiting);
        }
    }

    private void Follow(MethodBase method)
    {
        Attributes(method.GetCustomAttributesData());
        foreach (var parameter in method.GetParameters())
        {
            Reach(parameter.ParameterType);
            Attributes(parameter.GetCustomAttributesData());
        }

        Reach((method as MethodInfo)?.ReturnType);
        foreach (var operand in Instructions.Operands(method))
        {
            switch (operand)
            {
                case string text:
                    Strings.Add(text);
                    break;
                case MethodBase called when Registrations.Of(called) is { } registration:
                    Register(registration.Service, registration.Implementation);
                    break;
                case MethodBase called:
                    Reach(called);
                    break;
                case FieldInfo field:
                    Reach(field.DeclaringType);
                    break;
                case Type type:
                    Reach(type);
                    break;
            }
        }
    }

    /// <summary>What implements a service of the host waits for somebody who asks for that; the framework asks for its own.</summary>
    private void Register(Type service, Type implementation)
    {
        var asked = service.IsGenericType ? service.GetGenericTypeDefinition() : service;
        if (!_host.Has(asked) || _types.Contains(asked))
        {
            Reach(service);
            Reach(implementation);
        }
        else
        {
            (_registered.TryGetValue(asked, out var list) ? list : _registered[asked] = []).Add(implementation);
        }
    }

    private void Attributes(IEnumerable<CustomAttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            Reach(attribute.Constructor);
            foreach (var argument in attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(named => named.TypedValue)))
            {
                Reach(argument.Value as Type);
            }

            foreach (var named in attribute.NamedArguments.Select(named => named.MemberInfo).OfType<PropertyInfo>())
            {
                Reach(named.SetMethod);
            }
        }
    }

    private static IEnumerable<MethodBase> Slots(MethodBase method)
    {
        if (method is not MethodInfo { IsVirtual: true, DeclaringType: { IsInterface: false } type } info)
        {
            return [];
        }

        return type.GetInterfaces().SelectMany(contract => Map(type, contract)).Where(pair => pair.Target == method).Select(pair => pair.Slot)
            .Prepend(Definition(info.GetBaseDefinition()));
    }

    private static IEnumerable<(MethodBase Slot, MethodBase Target)> Map(Type type, Type contract)
    {
        var map = type.GetInterfaceMap(contract);
        return map.InterfaceMethods.Zip(map.TargetMethods).Where(pair => pair.Second is not null)
            .Select(pair => (Definition(pair.First), Definition(pair.Second)));
    }

    /// <summary>The method as it is written, whatever types it is used with.</summary>
    private static MethodBase Definition(MethodBase method) => method.Module.ResolveMethod(method.MetadataToken)!;
}
