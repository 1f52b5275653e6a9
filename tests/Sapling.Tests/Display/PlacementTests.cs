using System.Text.Json.Nodes;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Descriptors.ShapePlacementStrategy;
using OrchardCore.DisplayManagement.Shapes;
using OrchardCore.DisplayManagement.Zones;
using Sapling.DisplayManagement;

namespace Sapling.Tests.Display;

public sealed class PlacementTests
{
    [Fact]
    public void Location_WithEverything_IsTakenApart()
    {
        var placement = new PlacementInfo("/Content.Side:5.1@search#Tab;2%Card;3|Column_lg-9;4");

        Assert.True(placement.IsLayoutZone());
        Assert.Equal("5.1", placement.GetPosition());
        Assert.Equal(new GroupingMetadata("Tab", "2"), placement.Tab);
        Assert.Equal(new GroupingMetadata("Card", "3"), placement.Card);
        Assert.Equal(new GroupingMetadata("Column", "4", "lg-9"), placement.Column);
    }

    [Theory]
    [InlineData("Content#Billing;2", "", "Billing", "2")]
    [InlineData("Content:5#Billing", "5", "Billing", null)]
    [InlineData("Content", "", null, null)]
    public void Location_WithParts_LeavesTheOthersOpen(string location, string position, string? tab, string? tabPosition)
    {
        var placement = new PlacementInfo(location);

        Assert.Equal(position, placement.GetPosition());
        Assert.Equal(tab, placement.Tab.Name);
        Assert.Equal(tabPosition, placement.Tab.Position);
        Assert.False(placement.IsLayoutZone());
    }

    [Theory]
    [InlineData("-")]
    [InlineData("")]
    [InlineData(null)]
    public void Location_OfNothing_IsHidden(string? location) => Assert.True(new PlacementInfo(location).IsHidden());

    [Theory]
    [InlineData("Side_9;4", "Side", "4", "9")]
    [InlineData("Side;4_9", "Side", "4", "9")]
    [InlineData("Side;4", "Side", "4", null)]
    [InlineData("Side", "Side", null, null)]
    public void Column_InEitherOrder_HasPositionAndWidth(string text, string name, string? position, string? width)
        => Assert.Equal(new GroupingMetadata(name, position, width), GroupingMetadata.ParseColumn(text));

    [Fact]
    public void Rules_MatchByDisplayTypeDifferentiatorAndCondition()
    {
        var rules = Assert.Single(PlacementRule.Parse(JsonNode.Parse(
            """{ "Part": [ { "place": "Content:1", "displayType": "Summary", "differentiator": "A", "contentType": ["License"] } ] }"""))).Rules;
        var rule = Assert.Single(rules);

        Assert.True(rule.Matches(Context("Summary", "A"), [new TypeFilter(true)]));
        Assert.False(rule.Matches(Context("Detail", "A"), [new TypeFilter(true)]));
        Assert.False(rule.Matches(Context("Summary", "B"), [new TypeFilter(true)]));
        Assert.False(rule.Matches(Context("Summary", "A"), [new TypeFilter(false)]));
        Assert.False(rule.Matches(Context("Summary", "A"), []));
    }

    [Theory]
    [InlineData("2", "10", -1)]
    [InlineData("before", "1", -1)]
    [InlineData("after", "1000", 1)]
    [InlineData("1.2", "1.10", -1)]
    [InlineData("1", "1.0", 0)]
    [InlineData("zName", "100", 1)]
    [InlineData(null, "0", 0)]
    [InlineData("5", null, 1)]
    public void Positions_CompareAsNumbersPartByPart(string? x, string? y, int expected)
        => Assert.Equal(expected, Math.Sign(FlatPositionComparer.Instance.Compare(x, y)));

    private static ShapePlacementContext Context(string displayType, string differentiator) => new("Part", displayType, differentiator, new Shape());

    private sealed class TypeFilter(bool answer) : IPlacementNodeFilterProvider
    {
        public string Key => "contentType";

        public bool IsMatch(ShapePlacementContext context, object expression) => answer && expression is JsonArray;
    }
}
