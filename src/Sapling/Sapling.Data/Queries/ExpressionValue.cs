using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;

namespace Sapling.Data.Queries;

/// <summary>Works out the parts of a predicate that do not depend on the index, mostly captured variables, without compiling them.</summary>
internal static class ExpressionValue
{
    public static object? Of(Expression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field } member => field.GetValue(member.Expression is null ? null : Of(member.Expression)),
        MemberExpression { Member: PropertyInfo property } member when member.Expression is null || Nullable.GetUnderlyingType(member.Expression.Type) is null
            => property.GetValue(member.Expression is null ? null : Of(member.Expression), BindingFlags.DoNotWrapExceptions, null, null, null),
        UnaryExpression { NodeType: ExpressionType.Quote } quote => quote.Operand,
        UnaryExpression { NodeType: ExpressionType.Convert, Method: null } convert => Converted(Of(convert.Operand), convert.Type, convert),
        NewArrayExpression { NodeType: ExpressionType.NewArrayInit } array => NewArray(array),
        MethodCallExpression { Method.ReturnType.IsByRefLike: false } call when call.Arguments.All(a => !a.Type.IsByRefLike)
            => call.Method.Invoke(call.Object is null ? null : Of(call.Object), BindingFlags.DoNotWrapExceptions, null, [.. call.Arguments.Select(Of)], null),
        _ => Expression.Lambda<Func<object?>>(Expression.Convert(expression, typeof(object))).Compile(preferInterpretation: true)(),
    };

    private static object? Converted(object? value, Type type, UnaryExpression expression)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null || target.IsInstanceOfType(value))
        {
            return value is null && type.IsValueType && Nullable.GetUnderlyingType(type) is null
                ? throw new InvalidOperationException($"'{expression}' is null.")
                : value;
        }

        return target.IsEnum ? Enum.ToObject(target, value) : Convert.ChangeType(value, target, CultureInfo.InvariantCulture);
    }

    private static Array NewArray(NewArrayExpression expression)
    {
        var array = Array.CreateInstance(expression.Type.GetElementType()!, expression.Expressions.Count);
        for (var i = 0; i < array.Length; i++)
        {
            array.SetValue(Of(expression.Expressions[i]), i);
        }

        return array;
    }
}
