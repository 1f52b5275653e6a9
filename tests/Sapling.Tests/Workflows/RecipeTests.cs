using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;
using YesSql;
using static Sapling.Tests.Workflows.WorkflowSite;

namespace Sapling.Tests.Workflows;

public class RecipeTests
{
    private const string Step = """
        {"name":"WorkflowType","data":[{"WorkflowTypeId":"4t","Name":"N","IsEnabled":true,"IsSingleton":false,"LockTimeout":0,"LockExpiration":0,"DeleteFinishedWorkflows":false,
        "Activities":[{"ActivityId":"a1","Name":"SomethingEvent","X":10,"Y":20,"IsStart":true,"Properties":{"ActivityMetadata":{"Title":null}}},
        {"ActivityId":"a2","Name":"RecordTask","X":300,"Y":20,"IsStart":false,"Properties":{"Text":{"Expression":"by recipe"}}}],
        "Transitions":[{"Id":0,"SourceActivityId":"a1","SourceOutcomeName":"Done","DestinationActivityId":"a2"}]}]}
        """;

    [Fact]
    public async Task Import_AddsTheTypeAndTwiceChangesIt()
    {
        await using var site = await CreateAsync();

        Assert.Empty(await ImportAsync(site, Step));
        await site.TriggerAsync(nameof(SomethingEvent));
        Assert.Empty(await ImportAsync(site, Step.Replace("\"N\"", "\"M\"", StringComparison.Ordinal).Replace("\"IsEnabled\":true", "\"IsEnabled\":false", StringComparison.Ordinal)));
        await site.TriggerAsync(nameof(SomethingEvent));

        Assert.Equal(["by recipe"], site.Recorder.Lines);
        var type = Assert.Single(await site.RequestAsync(async services => (await services.GetRequiredService<ISession>().Query<WorkflowType>().ListAsync()).ToList()));
        Assert.Equal(("M", 2, 1, 300), (type.Name, type.Activities.Count, type.Transitions.Count, type.Activities[1].X));
    }

    [Theory]
    [InlineData("""{"name":"WorkflowType"}""", "no list")]
    [InlineData("""{"name":"WorkflowType","data":[{"Name":"x"}]}""", "no 'WorkflowTypeId'")]
    [InlineData("""{"name":"WorkflowType","data":[{"WorkflowTypeId":"x","Name":"x","Activities":[],"Transitions":[{"SourceActivityId":"a","DestinationActivityId":"b"}]}]}""", "transitions must join")]
    [InlineData("""{"name":"WorkflowType","data":[{"WorkflowTypeId":"x","Name":"x","Activities":"none"}]}""", "cannot be read")]
    public async Task Import_BadStep_SaysWhatIsWrong(string step, string expected)
    {
        await using var site = await CreateAsync();

        Assert.Contains(expected, Assert.Single(await ImportAsync(site, step)), StringComparison.Ordinal);
    }

    private static Task<IList<string>> ImportAsync(WorkflowSite site, string step) => site.RequestAsync(async services =>
    {
        var context = new RecipeExecutionContext { Name = "WorkflowType", Step = (JsonObject)JsonNode.Parse(step)! };
        foreach (var handler in services.GetServices<IRecipeStepHandler>())
        {
            await handler.ExecuteAsync(context);
        }
        return context.Errors;
    });
}
