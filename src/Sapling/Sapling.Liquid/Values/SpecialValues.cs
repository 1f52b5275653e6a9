using Sapling.Liquid.Values;

namespace Sapling.Liquid
{
    /// <summary>Text that is put out as it is, without encoding.</summary>
    public sealed record SafeText(string Text)
    {
        public override string ToString() => Text;
    }
}

namespace Sapling.Liquid.Values
{
    /// <summary>The words <c>empty</c> and <c>blank</c>, which equal a kind of value.</summary>
    internal sealed class LiquidConstant(string name, Func<object?, bool> matches)
    {
        public static readonly LiquidConstant Empty = new("empty", IsEmpty);
        public static readonly LiquidConstant Blank = new("blank", value => value is null or false || (value is string text ? string.IsNullOrWhiteSpace(text) : IsEmpty(value)));

        public bool Matches(object? value) => matches(value);

        public override string ToString() => name;

        private static bool IsEmpty(object? value) => value switch
        {
            null => false,
            string text => text.Length == 0,
            _ when MemberAccess.Pairs(value) is { } pairs => !pairs.Any(),
            _ when LiquidValue.IsList(value) => !LiquidValue.Enumerate(value).Any(),
            _ => false,
        };
    }
}
