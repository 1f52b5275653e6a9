using Sapling.Liquid.Values;

namespace Sapling.Liquid.Filters;

/// <summary>The standard filters on numbers: whole numbers stay whole, one fraction makes the result a fraction.</summary>
internal static class NumberFilters
{
    public static IEnumerable<(string Name, LiquidFilter Filter)> All =>
    [
        ("plus", (input, args) => Calculate(input, args, decimal.Add)),
        ("minus", (input, args) => Calculate(input, args, decimal.Subtract)),
        ("times", (input, args) => Calculate(input, args, decimal.Multiply)),
        ("divided_by", (input, args) => Calculate(input, args, Divide)),
        ("modulo", (input, args) => Calculate(input, args, Modulo)),
        ("abs", (input, _) => Math.Abs(LiquidNumber.Read(input))),
        ("ceil", (input, _) => Whole(Math.Ceiling(LiquidNumber.Read(input)))),
        ("floor", (input, _) => Whole(Math.Floor(LiquidNumber.Read(input)))),
        ("round", Round),
        ("at_least", (input, args) => Math.Max(LiquidNumber.Read(input), args.Number(0))),
        ("at_most", (input, args) => Math.Min(LiquidNumber.Read(input), args.Number(0))),
    ];

    private static object? Calculate(object? input, LiquidArguments args, Func<decimal, decimal, decimal> operation)
    {
        var left = LiquidNumber.Read(input);
        var right = args.Number(0);
        try
        {
            var result = operation(left, right);
            return LiquidNumber.IsWhole(left) && LiquidNumber.IsWhole(right) ? result : LiquidNumber.AsFraction(result);
        }
        catch (OverflowException)
        {
            throw new FilterException("the result is too large");
        }
    }

    private static decimal Divide(decimal left, decimal right)
    {
        if (right == 0)
        {
            throw new FilterException("divided by 0");
        }
        var result = left / right;
        return LiquidNumber.IsWhole(left) && LiquidNumber.IsWhole(right) ? Whole(Math.Floor(result)) : result;
    }

    // The sign is that of the divisor, as in the reference.
    private static decimal Modulo(decimal left, decimal right)
    {
        if (right == 0)
        {
            throw new FilterException("divided by 0");
        }
        var rest = left % right;
        return rest != 0 && rest < 0 != right < 0 ? rest + right : rest;
    }

    private static object? Round(object? input, LiquidArguments args)
    {
        var digits = Math.Clamp(args.Integer(0), 0, 28);
        var rounded = Math.Round(LiquidNumber.Read(input), digits, MidpointRounding.AwayFromZero);
        return digits == 0 ? Whole(rounded) : rounded;
    }

    private static decimal Whole(decimal value) => new decimal(0) + decimal.Truncate(value);
}
