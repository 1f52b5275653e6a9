using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
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
    [InlineData("ForLoopTask", """{"From":{"Expression":"1"},"To":{"Expression":"4"},"LoopVariableName":"i"}""", "1,2,3")]
    [InlineData("ForEachTask", """{"Enumerable":{"Expression":"['a','b']"},"LoopVariableName":"i"}""", "a,b")]
    [InlineData("ForEachTask", """{"Syntax":1,"LiquidEnumerable":{"Expression":"[\"c\",\"d\"]"},"LoopVariableName":"i"}""", "c,d")]
    [InlineData("WhileLoopTask", """{"Condition":{"Expression":"var n = (property('i') || 0) + 1; setProperty('i', n); n < 3"}}""", "1,2")]
    public async Task Loops_RunTheirBodyForEachRound(string loop, string properties, string expected)
    {
        await using var site = await CreateAsync();
        await site.AddAsync("a", Arrows(("start", "Done", "loop"), ("loop", "Iterate", "body"), ("body", "Done", "loop"), ("loop", "Done", "end")),
            Activity<SomethingEvent>(id: "start"),
            new ActivityRecord { Name = loop, ActivityId = "loop", Properties = JObject.Parse(properties)! },
            Record("{{ Workflow.Properties.i | round }}", "body"),
            Record("end", "end"));
        if (loop == nameof(ForEachTask))
        {
            await site.ChangeAsync("a", type => type.Activities[2].Properties["Text"]!["Expression"] = "{{ Workflow.Properties.i }}");
        }

        await site.TriggerAsync(nameof(SomethingEvent));

        Assert.Equal(expected + ",end", string.Join(",", site.Recorder.Lines));
    }

    [Theory]
    [InlineData("WaitAll", "x")]
    [InlineData("WaitAny", "x,end")]
    public async Task ForkAndJoin_RunAllBranchesAndGoOnOnce(string mode, string beforeTheEvent)
    {
        await using var site = await CreateAsync();
        await site.AddAsync("a", Arrows(("start", "Done", "fork"), ("fork", "x", "x"), ("fork", "y", "wait"), ("wait", "Done", "join"), ("x", "Done", "join"), ("join", "Joined", "end")),
            Activity<SomethingEvent>(id: "start"), Activity<ForkTask>("""{"Forks":["x","y"]}""", "fork"), Record("x", "x"), Activity<OtherEvent>(id: "wait"),
            Activity<JoinTask>($$"""{"Mode":"{{mode}}"}""", "join"), Record("end", "end"));

        await site.TriggerAsync(nameof(SomethingEvent));
        Assert.Equal(beforeTheEvent, string.Join(",", site.Recorder.Lines));
        await site.TriggerAsync(nameof(OtherEvent));

        Assert.Single(site.Recorder.Lines, line => line == "end");
        Assert.Equal(WorkflowStatus.Finished, Assert.Single(await site.WorkflowsAsync()).Status);
    }

    [Fact]
    public async Task EndlessGraph_Faults()
    {
        await using var site = await CreateAsync();
        await site.AddAsync("a", Arrows(("start", "Done", "p"), ("p", "Joined", "q"), ("q", "Joined", "p")),
            Activity<SomethingEvent>(id: "start"), Activity<JoinTask>("""{"Mode":"WaitAny"}""", "p"), Activity<JoinTask>("""{"Mode":"WaitAny"}""", "q"));

        await site.TriggerAsync(nameof(SomethingEvent));

        Assert.Contains("without a pause", Assert.Single(await site.WorkflowsAsync()).FaultMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Primitives_SetLogNotifyAndOutput()
    {
        await using var site = await CreateAsync();
        await site.AddAsync("a", null,
            Activity<SomethingEvent>(),
            Activity<SetPropertyTask>("""{"PropertyName":"List","Value":{"Expression":"[1, {a: 'b'}]"}}"""),
            Activity<SetOutputTask>("""{"OutputName":"Verdict","Syntax":"Liquid","LiquidValue":{"Expression":"{{ Workflow.Properties.List[1].a }}"}}"""),
            Activity<LogTask>("""{"LogLevel":3,"Text":{"Expression":"logged {{ Workflow.Output.Verdict }}"}}"""),
            Activity<NotifyTask>("""{"NotificationType":2,"Message":{"Expression":"<b>{{ Workflow.Input.Name }}</b> {0}"}}"""));

        var context = Assert.Single(await site.TriggerAsync(nameof(SomethingEvent), new { Name = "<i>" }));

        Assert.Null(context.Workflow.FaultMessage);
        Assert.Equal("b", context.Output["Verdict"]);
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
