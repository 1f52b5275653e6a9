using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using Sapling.Data.Databases;
using YesSql.Services;

namespace Sapling.Data.Queries;

/// <summary>Puts predicates and keys over an index class into SQL over its table's alias.</summary>
internal sealed class PredicateTranslator(QueryState state, string alias, ParameterExpression parameter)
{
    private Dialect Dialect => state.Dialect;

    public static string Condition(QueryState state, string alias, LambdaExpression predicate)
        => new PredicateTranslator(state, alias, predicate.Parameters[0]).Condition(predicate.Body);

    public static string Key(QueryState state, string alias, LambdaExpression selector)
        => new PredicateTranslator(state, alias, selector.Parameters[0]).Operand(selector.Body);

    private string Condition(Expression expression)
    {
        if (!Depends(expression))
        {
            return ExpressionValue.Of(expression) is true ? "1 = 1" : "1 = 0";
        }

        return expression switch
        {
            BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.And } and => $"({Condition(and.Left)} AND {Condition(and.Right)})",
            BinaryExpression { NodeType: ExpressionType.OrElse or ExpressionType.Or } or => $"({Condition(or.Left)} OR {Condition(or.Right)})",
            BinaryExpression comparison when Operator(comparison.NodeType) is { } sql => Compare(comparison.Left, sql, comparison.Right),
            UnaryExpression { NodeType: ExpressionType.Not } not => Not(not.Operand),
            UnaryExpression { NodeType: ExpressionType.Convert } convert => Condition(convert.Operand),
            MemberExpression { Member.Name: "HasValue" } member when IsNullable(member) => $"{Operand(member.Expression!)} IS NOT NULL",
            MemberExpression member => $"{Operand(member)} = {Dialect.GetSqlValue(true)}",
            ConditionalExpression choice when !Depends(choice.Test) => Condition(ExpressionValue.Of(choice.Test) is true ? choice.IfTrue : choice.IfFalse),
            MethodCallExpression call => Call(call),
            _ => throw Unsupported(expression),
        };
    }

    private string Not(Expression operand) => operand switch
    {
        MemberExpression { Member.Name: "HasValue" } member when IsNullable(member) => $"{Operand(member.Expression!)} IS NULL",
        MemberExpression member when Depends(member) => $"{Operand(member)} = {Dialect.GetSqlValue(false)}",
        _ => $"NOT ({Condition(operand)})",
    };

    private string Compare(Expression left, string sql, Expression right)
    {
        if (!Depends(left))
        {
            (left, right, sql) = (right, left, Mirrored(sql));
        }

        if (Depends(right))
        {
            return $"{Operand(left)} {sql} {Operand(right)}";
        }

        var value = ExpressionValue.Of(right);
        return (value, sql) switch
        {
            (null, "=") => $"{Operand(left)} IS NULL",
            (null, "<>") => $"{Operand(left)} IS NOT NULL",
            (bool expected, "=" or "<>") => $"{Operand(left)} {sql} {Dialect.GetSqlValue(expected)}",
            (_, "=" or "<>") when IsEnum(left) => $"CAST({Operand(left)} AS TEXT) {sql} {state.Add(Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture))}",
            _ => $"{Operand(left)} {sql} {state.Add(value)}",
        };
    }

    /// <summary>Orchard Core's tables keep some enums in columns of text, by their number, and PostgreSQL compares text with text alone.</summary>
    private static bool IsEnum(Expression column) => column switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert } convert => IsEnum(convert.Operand),
        MemberExpression member => (Nullable.GetUnderlyingType(member.Type) ?? member.Type).IsEnum,
        _ => false,
    };

    private string Call(MethodCallExpression call)
    {
        var type = call.Method.DeclaringType;
        var arguments = call.Object is null ? call.Arguments : [call.Object, .. call.Arguments];
        if (type == typeof(string))
        {
            switch (call.Method.Name)
            {
                case nameof(string.Contains): return Like(arguments[0], "%", Text(arguments[1]), "%");
                case nameof(string.StartsWith): return Like(arguments[0], "", Text(arguments[1]), "%");
                case nameof(string.EndsWith): return Like(arguments[0], "%", Text(arguments[1]), "");
                case nameof(string.Equals): return Compare(arguments[0], "=", arguments[1]);
                case nameof(string.IsNullOrEmpty): return $"({Operand(arguments[0])} IS NULL OR {Operand(arguments[0])} = '')";
            }
        }
        else if (type == typeof(DefaultQueryExtensions))
        {
            return In(arguments[0], arguments[1]);
        }

        throw Unsupported(call);
    }

    private string In(Expression source, Expression list)
    {
        var values = ((IEnumerable?)ExpressionValue.Of(list))?.Cast<object?>().ToList() ?? [];
        return values.Count == 0 ? "1 = 0" : Dialect.In(Operand(source), values, state.Add);
    }

    private string Like(Expression source, string before, string text, string after)
    {
        var escaped = text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
        return $"{Operand(source)} LIKE {state.Add(before + escaped + after)}{(escaped == text ? "" : @" ESCAPE '\'")}";
    }

    private string Text(Expression expression) => Depends(expression) ? throw Unsupported(expression) : (string?)ExpressionValue.Of(expression) ?? "";

    private string Operand(Expression expression)
    {
        if (!Depends(expression))
        {
            return state.Add(ExpressionValue.Of(expression));
        }

        return expression switch
        {
            MemberExpression member when member.Expression == parameter => $"{alias}.{Dialect.QuoteForColumnName(member.Member.Name)}",
            MemberExpression { Member.Name: "Value" } member when IsNullable(member) => Operand(member.Expression!),
            UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } convert => Operand(convert.Operand),
            BinaryExpression { NodeType: ExpressionType.Coalesce } coalesce => $"COALESCE({Operand(coalesce.Left)}, {Operand(coalesce.Right)})",
            BinaryExpression { NodeType: ExpressionType.Add } add => $"({Operand(add.Left)} {(add.Type == typeof(string) ? "||" : "+")} {Operand(add.Right)})",
            BinaryExpression { NodeType: ExpressionType.Subtract } minus => $"({Operand(minus.Left)} - {Operand(minus.Right)})",
            BinaryExpression { NodeType: ExpressionType.Multiply } times => $"({Operand(times.Left)} * {Operand(times.Right)})",
            BinaryExpression { NodeType: ExpressionType.Divide } by => $"({Operand(by.Left)} / {Operand(by.Right)})",
            MethodCallExpression { Object: { } text, Method.Name: nameof(string.ToLower) or nameof(string.ToLowerInvariant) } => $"lower({Operand(text)})",
            MethodCallExpression { Object: { } text, Method.Name: nameof(string.ToUpper) or nameof(string.ToUpperInvariant) } => $"upper({Operand(text)})",
            _ => throw Unsupported(expression),
        };
    }

    private static bool IsNullable(MemberExpression member) => member.Expression is { } of && Nullable.GetUnderlyingType(of.Type) is not null;

    private static string? Operator(ExpressionType type) => type switch
    {
        ExpressionType.Equal => "=",
        ExpressionType.NotEqual => "<>",
        ExpressionType.LessThan => "<",
        ExpressionType.LessThanOrEqual => "<=",
        ExpressionType.GreaterThan => ">",
        ExpressionType.GreaterThanOrEqual => ">=",
        _ => null,
    };

    private static string Mirrored(string sql) => sql switch
    {
        "<" => ">",
        "<=" => ">=",
        ">" => "<",
        ">=" => "<=",
        _ => sql,
    };

    private bool Depends(Expression expression)
    {
        var finder = new Finder(parameter);
        finder.Visit(expression);
        return finder.Found;
    }

    private static NotSupportedException Unsupported(Expression expression)
        => new($"'{expression}' has no form in SQL here. For a list of values there is IsIn (YesSql.Services).");

    private sealed class Finder(ParameterExpression parameter) : ExpressionVisitor
    {
        public bool Found { get; private set; }

        public override Expression? Visit(Expression? node) => Found ? node : base.Visit(node);

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Found |= node == parameter;
            return node;
        }
    }
}
