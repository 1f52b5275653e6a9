using System.Linq.Expressions;
using System.Reflection;
using System.Reflection.Emit;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Views;

namespace Sapling.DisplayManagement;

/// <summary>
/// Makes view models that are shapes. A model that is no shape by itself gets a subclass, built once, that carries a
/// <see cref="ShapeViewModel"/> and implements the shape interfaces by it: views keep their plain model type.
/// </summary>
internal static class ModelShape<TModel> where TModel : class
{
    private static readonly Func<TModel> _create = Compile();

    public static (TModel Model, IShape Shape) Create()
    {
        var model = _create();
        return (model, (IShape)(object)model);
    }

    private static Func<TModel> Compile()
    {
        var type = typeof(IShape).IsAssignableFrom(typeof(TModel)) ? typeof(TModel) : ModelShapeEmitter.Subclass(typeof(TModel));
        return Expression.Lambda<Func<TModel>>(Expression.New(type)).Compile();
    }
}

internal static class ModelShapeEmitter
{
    private static readonly Lock _lock = new();
    private static readonly ModuleBuilder _module = AssemblyBuilder
        .DefineDynamicAssembly(new AssemblyName("Sapling.ViewModels"), AssemblyBuilderAccess.Run)
        .DefineDynamicModule("Sapling.ViewModels");

    public static Type Subclass(Type model)
    {
        var constructor = model.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, Type.EmptyTypes);
        if (!model.IsVisible || model.IsSealed || model.IsAbstract || constructor is null || constructor.IsPrivate || constructor.IsAssembly)
        {
            throw new InvalidOperationException(
                $"{model.FullName} cannot be the model of a shape: it must be public, not sealed, and have a constructor without parameters.");
        }

        lock (_lock)
        {
            var type = _module.DefineType($"{model.FullName}Shape{_module.GetTypes().Length}", TypeAttributes.Public | TypeAttributes.Sealed, model);
            var shape = type.DefineField("_shape", typeof(ShapeViewModel), FieldAttributes.Private | FieldAttributes.InitOnly);
            EmitConstructor(type, constructor, shape);
            foreach (var contract in new[] { typeof(IShape), typeof(IPositioned) })
            {
                type.AddInterfaceImplementation(contract);
                foreach (var method in contract.GetMethods())
                {
                    EmitForward(type, shape, method);
                }
            }

            return type.CreateType();
        }
    }

    private static void EmitConstructor(TypeBuilder type, ConstructorInfo baseConstructor, FieldInfo shape)
    {
        var il = type.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, Type.EmptyTypes).GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Newobj, typeof(ShapeViewModel).GetConstructor(Type.EmptyTypes)!);
        il.Emit(OpCodes.Stfld, shape);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Call, baseConstructor);
        il.Emit(OpCodes.Ret);
    }

    // Explicit implementations, so that a model may have members of its own with the same names.
    private static void EmitForward(TypeBuilder type, FieldInfo shape, MethodInfo contract)
    {
        var parameters = Array.ConvertAll(contract.GetParameters(), parameter => parameter.ParameterType);
        var method = type.DefineMethod(
            $"{contract.DeclaringType!.Name}.{contract.Name}",
            MethodAttributes.Private | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.HideBySig | MethodAttributes.NewSlot,
            contract.ReturnType,
            parameters);
        var il = method.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldfld, shape);
        for (var i = 1; i <= parameters.Length; i++)
        {
            il.Emit(OpCodes.Ldarg, (short)i);
        }

        il.Emit(OpCodes.Callvirt, contract);
        il.Emit(OpCodes.Ret);
        type.DefineMethodOverride(method, contract);
    }
}
