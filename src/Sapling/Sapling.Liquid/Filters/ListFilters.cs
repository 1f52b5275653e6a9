using Sapling.Liquid.Values;

namespace Sapling.Liquid.Filters;

/// <summary>The standard filters on lists.</summary>
internal static class ListFilters
{
    public static IEnumerable<(string Name, LiquidFilter Filter)> All =>
    [
        ("size", (input, _) => Size(input)),
        ("first", (input, _) => LiquidValue.IsList(input) ? LiquidValue.Enumerate(input).FirstOrDefault() : null),
        ("last", (input, _) => LiquidValue.IsList(input) ? LiquidValue.Enumerate(input).LastOrDefault() : null),
        ("join", (input, args) => string.Join(args.Text(0, " "), Items(input).Select(LiquidValue.ToText))),
        ("reverse", (input, _) => Items(input).Reverse().ToList()),
        ("concat", (input, args) => LiquidValue.IsList(LiquidValue.Normalize(args[0]))
            ? Items(input).Concat(Items(args[0])).ToList()
            : throw new FilterException("the argument is no list")),
        ("uniq", (input, args) => Items(input).DistinctBy(item => Pick(item, args), LiquidEquality.Instance).ToList()),
        ("compact", (input, args) => Items(input).Where(item => Pick(item, args) is not null).ToList()),
        ("map", (input, args) => Items(input).Select(item => Pick(item, args)).ToList()),
        ("where", (input, args) => Items(input).Where(item => Matches(item, args)).ToList()),
        ("reject", (input, args) => Items(input).Where(item => !Matches(item, args)).ToList()),
        ("find", (input, args) => Items(input).FirstOrDefault(item => Matches(item, args))),
        ("sum", (input, args) => Items(input).Select(item => LiquidNumber.Read(Pick(item, args))).Aggregate(0m, decimal.Add)),
        ("sort", (input, args) => Items(input).OrderBy(item => Pick(item, args), Comparer<object?>.Create(Order)).ToList()),
        ("sort_natural", (input, args) => Items(input).OrderBy(item => Pick(item, args), Comparer<object?>.Create(Alphabetical)).ToList()),
    ];

    private static IEnumerable<object?> Items(object? input)
    {
        var value = LiquidValue.Normalize(input);
        // A single object is a list of one, also when it has pairs.
        return value is not null && MemberAccess.Pairs(value) is not null ? [value] : LiquidValue.Enumerate(value);
    }

    private static object? Pick(object? item, LiquidArguments args)
    {
        if (args.Count == 0)
        {
            return LiquidValue.Normalize(item);
        }
        // A path such as "Content.ProductPart.Code" reaches into content.
        var value = LiquidValue.Normalize(item);
        foreach (var step in args.Text(0).Split('.'))
        {
            value = value is null ? null : MemberAccess.Get(value, step);
        }
        return value;
    }

    private static bool Matches(object? item, LiquidArguments args) =>
        args.Count < 2 ? LiquidValue.IsTruthy(Pick(item, args)) : LiquidValue.AreEqual(Pick(item, args), args[1]);

    private static decimal Size(object? input)
    {
        var value = LiquidValue.Normalize(input);
        return value switch
        {
            null => 0,
            string or SafeText => LiquidValue.ToText(value).Length,
            _ when MemberAccess.Pairs(value) is { } pairs => pairs.LongCount(),
            _ when LiquidValue.IsList(value) => LiquidValue.Enumerate(value).LongCount(),
            _ => 0,
        };
    }

    // Nothing comes last; what has no order keeps its place.
    private static int Order(object? x, object? y) => x is null || y is null ? (x is null).CompareTo(y is null) : LiquidValue.Compare(x, y) ?? 0;

    private static int Alphabetical(object? x, object? y) =>
        x is null || y is null ? (x is null).CompareTo(y is null) : StringComparer.OrdinalIgnoreCase.Compare(LiquidValue.ToText(x), LiquidValue.ToText(y));
}
