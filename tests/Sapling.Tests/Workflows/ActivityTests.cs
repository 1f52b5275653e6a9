using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using OrchardCore.Workflows.Models;
using Sapling.Workflows.Activities;
using static Sapling.Tests.Workflows.WorkflowSite;

namespace Sapling.Tests.Workflows;

public class ActivityTests
{
    [Theory]
    [InlineData("""{"Condition":{"Expression":"input('N') > 5"}}""", 6, "yes")]
    [InlineData("""{"Condition":{"Expression":"input('N') > 5"}}""", 5, "no")]
    [InlineData("""{"Syntax":1,"LiquidCondition":{"Expression":"{% if Workflow.Input.N > 5 %}true{% else %}false{% endif %}"}}""", 6, "yes")]
    [InlineData("""{"Syntax":"Liquid","LiquidCondition":{"Expression":"false"}}""", 6, "no")]
    public async Task IfElse_GoesByItsCondition(string properties, int n, string expected)
    {
        await using var site = await CreateAsync();
        await site.AddAsync("a", Arrows(("start", "Done", "if"), ("if", "True", "yes"), ("if", "False", "no")),
            Activity<SomethingEvent>(id: "start"), Activity<IfElseTask>(properties, "if"), Record("yes", "yes"), Record("no", "no"));

        await site.TriggerAsync(nameof(SomethingEvent), new { N = n });

        Assert.Equal([expected], site.Recorder.Lines);
    }

    [Theory]
    [InlineData("""{"Enumerable":{"Expression":"['a','b']"},"LoopVariableName":"i"}""", "a,b")]
    [InlineData("""{"Syntax":1,"LiquidEnumerable":{"Expression":"[\"c\",\"d\"]"},"LoopVariableName":"i"}""", "c,d")]
    public async Task ForEach_RunsItsBodyForEachItem(string properties, string expected)
    {
        await using var site = await CreateAsync();
        await site.AddAsync("a", Arrows(("start", "Done", "loop"), ("loop", "Iterate", "body"), ("body", "Done", "loop"), ("loop", "Done", "end")),
            Activity<SomethingEvent>(id: "start"),
            Activity<ForEachTask>(properties, "loop"),
            Record("{{ Workflow.Properties.i }}", "body"),
            Record("end", "end"));

        await site.TriggerAsync(nameof(SomethingEvent));

        Assert.Equal(expected + ",end", string.Join(",", site.Recorder.Lines));
    }

    [Fact]
    public async Task EndlessGraph_Faults()
    {
        await using var site = await CreateAsync();
        await site.AddAsync("a", Arrows(("start", "Done", "p"), ("p", "Done", "q"), ("q", "Done", "p")),
            Activity<SomethingEvent>(id: "start"), Activity<CorrelateTask>(id: "p"), Activity<CorrelateTask>(id: "q"));

        await site.TriggerAsync(nameof(SomethingEvent));

        Assert.Contains("without a pause", Assert.Single(await site.WorkflowsAsync()).FaultMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Primitives_SetLogAndNotify()
    {
        await using var site = await CreateAsync();
        await site.AddAsync("a", null,
            Activity<SomethingEvent>(),
            Activity<SetPropertyTask>("""{"PropertyName":"List","Value":{"Expression":"[1, {a: 'b'}]"}}"""),
            Activity<SetPropertyTask>("""{"PropertyName":"Verdict","Syntax":"Liquid","LiquidValue":{"Expression":"{{ Workflow.Properties.List[1].a }}"}}"""),
            Activity<LogTask>("""{"LogLevel":3,"Text":{"Expression":"logged {{ Workflow.Properties.Verdict }}"}}"""),
            Activity<NotifyTask>("""{"NotificationType":2,"Message":{"Expression":"<b>{{ Workflow.Input.Name }}</b> {0}"}}"""));

        var context = Assert.Single(await site.TriggerAsync(nameof(SomethingEvent), new { Name = "<i>" }));

        Assert.Null(context.Workflow.FaultMessage);
        Assert.Equal("b", context.Properties["Verdict"]);
        Assert.Contains("Warning: logged b", site.Log.Lines);
        Assert.Equal("<b>&lt;i&gt;</b> {0}", Assert.Single(site.Notifier.List()).ToHtmlString(HtmlEncoder.Default));
    }

    private static Action<WorkflowType> Arrows(params (string Source, string Outcome, string Destination)[] arrows) => type =>
    {
        type.Transitions.Clear();
        foreach (var (source, outcome, destination) in arrows)
        {
            type.Transitions.Add(Arrow(source, outcome, destination));
        }
    };
}
