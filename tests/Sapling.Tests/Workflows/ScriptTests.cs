using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Scripting;
using Sapling.Workflows.Activities;
using OrchardCore.Workflows.Models;
using Sapling.Workflows.Scripting;
using static Sapling.Tests.Workflows.WorkflowSite;

namespace Sapling.Tests.Workflows;

public class ScriptTests
{
    [Theory]
    [InlineData("setOutcome('Big'); log('Information', 'size', 5);", "big")]
    [InlineData("if (input('Order').Lines.length == 2 && input('Order').Lines[1].Price > 1) { setOutcome('Big'); }", "big")]
    [InlineData("setProperty('x', { a: [1, 2] }); if (property('x').a[1] == 2 && correlationId() == 'c' && workflow().Input.Order.Id == 7) setOutcome('Big');", "big")]
    [InlineData("var x = uuid(); if (x.length == 26 && lastResult() == null) { setOutcome('Big') }", "big")]
    [InlineData("setOutcome('Small')", "small")]
    [InlineData("1 + 1", "")]
    public async Task Script_ChoosesOutcomes(string script, string expected)
    {
        await using var site = await CreateAsync();
        await site.AddAsync("a", type =>
        {
            type.Transitions.Clear();
            type.Transitions.Add(Arrow("start", "Done", "script"));
            type.Transitions.Add(Arrow("script", "Big", "big"));
            type.Transitions.Add(Arrow("script", "Small", "small"));
        },
        Activity<SomethingEvent>(id: "start"),
        new ActivityRecord { Name = nameof(ScriptTask), ActivityId = "script", Properties = new() { ["Script"] = new System.Text.Json.Nodes.JsonObject { ["Expression"] = script } } },
        Record("big", "big"),
        Record("small", "small"));

        await site.TriggerAsync(nameof(SomethingEvent), new { Order = new { Id = 7, Lines = new[] { new { Price = 1.5 }, new { Price = 2.5 } } } }, "c");

        Assert.Null(Assert.Single(await site.WorkflowsAsync()).FaultMessage);
        Assert.Equal(expected, string.Join(",", site.Recorder.Lines));
    }

    [Theory]
    [InlineData("while (true) {}", "stopped")]
    [InlineData("function f() { return f(); } f()", "stopped")]
    [InlineData("var s = 'xxxxxxxxxx'; while (true) { s = s + s; }", "MB")]
    [InlineData("nothing.there", "failed at line 1")]
    [InlineData("var a = ;", "cannot be read")]
    [InlineData("throw new Error('my own')", "my own")]
    [InlineData("System.IO.File.ReadAllText('/etc/passwd')", "failed")]
    public async Task Script_ThatMisbehaves_IsStoppedWithAReason(string script, string expected)
    {
        await using var site = await CreateAsync();

        var exception = await Assert.ThrowsAsync<ScriptException>(() => site.RequestAsync(services =>
            services.GetRequiredService<IScriptingManager>().EvaluateAsync("js:" + script, null, null, null)));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("http://example.com", "http://example.com")]
    [InlineData("js: 1 + 2", 3d)]
    [InlineData("js: base64('YQ==') + html('&lt;')", "a<")]
    public async Task Directive_WithoutAnEngine_IsNoScript(string directive, object expected)
    {
        await using var site = await CreateAsync();

        Assert.Equal(expected, await site.RequestAsync(services => services.GetRequiredService<IScriptingManager>().EvaluateAsync(directive, null, null, null)));
    }
}
