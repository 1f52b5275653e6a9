using DevCrm.Testing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Workflows.Activities;
using Sapling.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;
using static Sapling.Tests.Workflows.WorkflowSite;

namespace Sapling.Tests.Workflows;

public class WorkflowLifeCycleOnSqliteTests() : WorkflowLifeCycleTests(Databases.Sqlite);

public class WorkflowLifeCycleOnPostgresTests() : WorkflowLifeCycleTests(Databases.Postgres);

public abstract class WorkflowLifeCycleTests(string provider)
{
    private Task<WorkflowSite> CreateAsync() => WorkflowSite.CreateAsync(provider);

    [Fact]
    public async Task Trigger_EnabledType_RunsItAndKeepsTheRun()
    {
        await using var site = await CreateAsync();
        await site.AddAsync("a", null, Activity<SomethingEvent>(), Record("{{ Workflow.Input.Name }} of {{ Workflow.CorrelationId }}", "r"));

        var contexts = await site.TriggerAsync(nameof(SomethingEvent), new { Name = "Ada" }, "c1");

        Assert.Equal(WorkflowStatus.Finished, Assert.Single(contexts).Status);
        Assert.Equal(["Ada of c1"], site.Recorder.Lines);
        var workflow = Assert.Single(await site.WorkflowsAsync());
        Assert.Equal((WorkflowStatus.Finished, "c1", 2), (workflow.Status, workflow.CorrelationId, workflow.State["ExecutedActivities"]!.AsArray().Count));
        Assert.Equal("Ada", (string?)workflow.State["Input"]!["Name"]);
    }

    [Fact]
    public async Task Trigger_TypeThatDeletesFinishedRuns_KeepsNone()
    {
        await using var site = await CreateAsync();
        await site.AddAsync("a", type => type.DeleteFinishedWorkflows = true, Activity<SomethingEvent>(), Activity<OtherEvent>(), Activity<RecordTask>());

        await site.TriggerAsync(nameof(SomethingEvent));
        Assert.Single(await site.WorkflowsAsync());
        await site.TriggerAsync(nameof(OtherEvent));

        Assert.Empty(await site.WorkflowsAsync());
        Assert.Single(site.Recorder.Lines);
    }

    [Fact]
    public async Task Trigger_DisabledType_DoesNothing()
    {
        await using var site = await CreateAsync();
        await site.AddAsync("a", type => type.IsEnabled = false, Activity<SomethingEvent>(), Activity<RecordTask>());

        Assert.Empty(await site.TriggerAsync(nameof(SomethingEvent)));
        Assert.Empty(site.Recorder.Lines);
        Assert.Empty(await site.WorkflowsAsync());
    }

    [Fact]
    public async Task Trigger_TypeDisabledWhileHalted_ResumesOnlyWhenEnabledAgain()
    {
        await using var site = await CreateAsync();
        await site.AddAsync("a", null, Activity<SomethingEvent>(), Activity<OtherEvent>(), Activity<RecordTask>());
        await site.TriggerAsync(nameof(SomethingEvent));
        await site.ChangeAsync("a", type => type.IsEnabled = false);

        Assert.Empty(await site.TriggerAsync(nameof(OtherEvent)));
        await site.ChangeAsync("a", type => type.IsEnabled = true);
        await site.TriggerAsync(nameof(OtherEvent));

        Assert.Single(site.Recorder.Lines);
    }

    [Fact]
    public async Task Trigger_EventThatRefuses_LeavesNoTrace()
    {
        await using var site = await CreateAsync();
        await site.AddAsync("a", null, Activity<SomethingEvent>(), Activity<RecordTask>());

        await site.TriggerAsync(nameof(SomethingEvent), new { Refuse = true });

        Assert.Empty(site.Recorder.Lines);
        Assert.Empty(await site.WorkflowsAsync());
    }

    [Fact]
    public async Task Trigger_UnknownEvent_IsLoggedAndDoesNothing()
    {
        await using var site = await CreateAsync();

        Assert.Empty(await site.TriggerAsync("NoSuchEvent"));
        Assert.Contains(site.Log.Lines, line => line.StartsWith("Error:", StringComparison.Ordinal) && line.Contains("NoSuchEvent", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Resume_AcrossSessions_FindsTheRunOfItsCorrelation()
    {
        await using var site = await CreateAsync();
        await site.AddAsync("a", null,
            Activity<SomethingEvent>(),
            Activity<SetPropertyTask>("""{"PropertyName":"Kept","Value":{"Expression":"input('Name') + '!'"}}"""),
            Activity<OtherEvent>(),
            Record("{{ Workflow.Properties.Kept }} {{ Workflow.Input.Name }} {{ Workflow.Input.Late }}", "r"));

        await site.TriggerAsync(nameof(SomethingEvent), new { Name = "one" }, "1");
        await site.TriggerAsync(nameof(SomethingEvent), new { Name = "two" }, "2");
        Assert.All(await site.WorkflowsAsync(), workflow => Assert.Equal(WorkflowStatus.Halted, workflow.Status));

        await site.TriggerAsync(nameof(OtherEvent), new { Late = 5 }, "3");
        Assert.Empty(site.Recorder.Lines);
        await site.TriggerAsync(nameof(OtherEvent), new { Late = 6 }, "2");

        Assert.Equal(["two! two 6"], site.Recorder.Lines);
        Assert.Equal(["1"], (await site.WorkflowsAsync()).Where(workflow => workflow.Status == WorkflowStatus.Halted).Select(workflow => workflow.CorrelationId));
    }

    [Fact]
    public async Task Correlate_InTheWorkflow_DecidesWhatResumesIt()
    {
        await using var site = await CreateAsync();
        await site.AddAsync("a", null, Activity<SomethingEvent>(), Activity<CorrelateTask>("""{"Value":{"Expression":"{{ Workflow.Input.Id }}"},"Syntax":"Liquid"}"""), Activity<OtherEvent>(), Activity<RecordTask>());
        await site.TriggerAsync(nameof(SomethingEvent), new { Id = "x7" });

        await site.TriggerAsync(nameof(OtherEvent), null, "x8");
        Assert.Empty(site.Recorder.Lines);
        await site.TriggerAsync(nameof(OtherEvent), null, "x7");

        Assert.Single(site.Recorder.Lines);
    }

    [Fact]
    public async Task Fault_IsRecordedAndOtherWorkIsUntouched()
    {
        await using var site = await CreateAsync();
        await site.AddAsync("bad", null, Activity<SomethingEvent>(), Activity<FailTask>(), Activity<RecordTask>());
        await site.AddAsync("good", null, Activity<SomethingEvent>(), Activity<RecordTask>());
        await site.AddAsync("catch", null,
            Activity<WorkflowFaultEvent>("""{"ErrorFilter":{"Expression":"input('WorkflowFault').WorkflowName == 'bad'"}}"""),
            Record("caught {{ Workflow.Input.WorkflowFault.ErrorMessage }}", "r"));

        await site.TriggerAsync(nameof(SomethingEvent));

        var workflows = await site.WorkflowsAsync();
        var bad = Assert.Single(workflows, workflow => workflow.WorkflowTypeId == "bad");
        Assert.Equal((WorkflowStatus.Faulted, "It failed on purpose."), (bad.Status, bad.FaultMessage));
        Assert.Equal(WorkflowStatus.Finished, Assert.Single(workflows, workflow => workflow.WorkflowTypeId == "good").Status);
        Assert.Equal(["caught It failed on purpose.", "recorded"], site.Recorder.Lines.Order());
    }

    [Fact]
    public async Task MissingActivity_FaultsTheRunThatReachesIt()
    {
        await using var site = await CreateAsync();
        await site.AddAsync("a", null, Activity<SomethingEvent>(), new ActivityRecord { Name = "GoneTask" });

        await site.TriggerAsync(nameof(SomethingEvent));

        var workflow = Assert.Single(await site.WorkflowsAsync());
        Assert.Equal(WorkflowStatus.Faulted, workflow.Status);
        Assert.Contains("GoneTask", workflow.FaultMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restart_RunsAgainWithTheInputOfTheRun()
    {
        await using var site = await CreateAsync();
        var type = await site.AddAsync("a", null, Activity<SomethingEvent>(), Record("{{ Workflow.Input.Name }}", "r"));
        await site.TriggerAsync(nameof(SomethingEvent), new { Name = "again" }, "c");
        var workflow = Assert.Single(await site.WorkflowsAsync());

        var context = await site.RequestAsync(services => services.GetRequiredService<IWorkflowManager>().RestartWorkflowAsync(workflow, type));

        Assert.Equal(("c", WorkflowStatus.Finished), (context.CorrelationId, context.Status));
        Assert.Equal(["again", "again"], site.Recorder.Lines);
    }

    [Fact]
    public async Task Singleton_WithAHaltedRun_StartsNoOther()
    {
        await using var site = await CreateAsync();
        await site.AddAsync("a", type => type.IsSingleton = true, Activity<SomethingEvent>(), Activity<OtherEvent>());

        await site.TriggerAsync(nameof(SomethingEvent));
        await site.TriggerAsync(nameof(SomethingEvent));

        Assert.Single(await site.WorkflowsAsync());
        Assert.Equal(["WFT_a_LOCK", "WFT_a_LOCK"], site.Locks.Asked);
    }

    [Fact]
    public async Task Resume_LockedRun_IsLeftAlone()
    {
        await using var site = await CreateAsync();
        await site.AddAsync("a", type => (type.LockTimeout, type.LockExpiration) = (1, 1), Activity<SomethingEvent>(), Activity<OtherEvent>(), Activity<RecordTask>());
        await site.TriggerAsync(nameof(SomethingEvent));

        site.Locks.Held.Add($"WFI_{(await site.WorkflowsAsync())[0].WorkflowId}_LOCK");
        await site.TriggerAsync(nameof(OtherEvent));
        Assert.Empty(site.Recorder.Lines);
        site.Locks.Held.Clear();
        await site.TriggerAsync(nameof(OtherEvent));

        Assert.Single(site.Recorder.Lines);
    }

    [Fact]
    public async Task Resume_ActivityNoLongerInTheType_Faults()
    {
        await using var site = await CreateAsync();
        await site.AddAsync("a", null, Activity<SomethingEvent>(), Activity<OtherEvent>());
        await site.TriggerAsync(nameof(SomethingEvent));
        await site.ChangeAsync("a", type => type.Activities.RemoveAt(1));

        await site.TriggerAsync(nameof(OtherEvent));

        Assert.Equal(WorkflowStatus.Faulted, Assert.Single(await site.WorkflowsAsync()).Status);
    }

    [Fact]
    public async Task Delete_Type_TakesItsRunsAlong()
    {
        await using var site = await CreateAsync();
        await site.AddAsync("a", null, Activity<SomethingEvent>(), Activity<OtherEvent>());
        await site.TriggerAsync(nameof(SomethingEvent));

        await site.RequestAsync(async services =>
        {
            var store = services.GetRequiredService<IWorkflowTypeStore>();
            await store.DeleteAsync((await store.GetAsync("a"))!);
            return true;
        });

        Assert.Empty(await site.WorkflowsAsync());
        Assert.Empty(await site.TriggerAsync(nameof(OtherEvent)));
    }
}
