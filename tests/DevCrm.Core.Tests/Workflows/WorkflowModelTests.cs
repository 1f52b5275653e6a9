using System.Text.Json.Nodes;
using DevCrm.Core.Workflows;

namespace DevCrm.Core.Tests.Workflows;

public class WorkflowModelTests
{
    [Fact]
    public void Of_TakesPlainValuesAndJson_InputOverProperties()
    {
        var model = WorkflowModel.Of(
            new Dictionary<string, object> { ["A"] = "1", ["B"] = 2, ["Service"] = new object() },
            new Dictionary<string, object> { ["A"] = "2", ["J"] = new JsonObject { ["X"] = true } });

        Assert.Equal("""{"A":"2","B":2,"J":{"X":true}}""", model.ToJsonString());
    }

    [Fact]
    public void Merge_Object_GoesOverTheModel()
    {
        var model = new JsonObject { ["A"] = 1, ["B"] = 1 };

        Assert.Null(WorkflowModel.Merge(model, """{ "B": { "C": 2 } }"""));
        Assert.Equal("""{"A":1,"B":{"C":2}}""", model.ToJsonString());
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("{")]
    [InlineData("null")]
    public void Merge_Other_SaysWhy(string json) => Assert.NotNull(WorkflowModel.Merge([], json));
}
