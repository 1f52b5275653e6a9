using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Recipes;
using OrchardCore.Scripting;
using OrchardCore.Security.Permissions;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Options;
using OrchardCore.Workflows.Services;
using Sapling.Modules;
using Sapling.Workflows.Activities;
using Sapling.Workflows.Admin;
using Sapling.Workflows.Editing;
using Sapling.Workflows.Engine;
using Sapling.Workflows.Recipes;
using Sapling.Workflows.Scripting;
using Sapling.Workflows.Storage;
using Sapling.Workflows.Timers;

[assembly: EmbeddedModule("OrchardCore.Scripting", Name = "Scripting", Category = "Infrastructure", Description = "Evaluates scripts in recipes and workflows.", IsAlwaysEnabled = true)]
[assembly: EmbeddedModule("OrchardCore.Workflows", Name = "Workflows", Category = "Workflows", Description = "Automation that administrators can see and change.", Dependencies = ["OrchardCore.Liquid", "OrchardCore.Scripting"])]
[assembly: EmbeddedFeature("OrchardCore.Workflows.Http", Module = "OrchardCore.Workflows", Name = "HTTP Workflows Activities", Category = "Workflows", Description = "Activities that send HTTP requests.", Dependencies = ["OrchardCore.Workflows"])]
[assembly: EmbeddedFeature("OrchardCore.Workflows.Timers", Module = "OrchardCore.Workflows", Name = "Timer Workflow Activities", Category = "Workflows", Description = "Activities that happen at certain times.", Dependencies = ["OrchardCore.Workflows"])]
[assembly: InternalsVisibleTo("Sapling.Tests")]

namespace Sapling.Workflows;

[Feature("OrchardCore.Scripting")]
public sealed class ScriptingStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<IScriptingEngine, JavaScriptEngine>();
        services.AddSingleton<IGlobalMethodProvider, CommonMethods>();
        services.AddScoped<IScriptingManager, DefaultScriptingManager>();
    }
}

[Feature("OrchardCore.Workflows")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<OrchardCore.Workflows.Migrations>();
        services.AddIndexProvider<WorkflowTypeIndexProvider>();
        services.AddIndexProvider<WorkflowIndexProvider>();
        services.AddScoped<IWorkflowTypeStore, WorkflowTypeStore>();
        services.AddScoped<IWorkflowStore, WorkflowStore>();

        services.AddSingleton<WorkflowIds>();
        services.AddSingleton<IWorkflowIdGenerator>(provider => provider.GetRequiredService<WorkflowIds>());
        services.AddSingleton<IWorkflowTypeIdGenerator>(provider => provider.GetRequiredService<WorkflowIds>());
        services.AddSingleton<IActivityIdGenerator>(provider => provider.GetRequiredService<WorkflowIds>());

        services.AddSingleton<ActivityNames>();
        services.AddScoped<IActivityLibrary, ActivityLibrary>();
        services.AddScoped<IActivityDisplayManager, ActivityDisplayManager>();
        services.AddScoped<WorkflowRunner>();
        services.AddScoped<IWorkflowManager, WorkflowManager>();
        services.AddScoped<IWorkflowFaultHandler, DefaultWorkflowFaultHandler>();
        services.AddScoped<IWorkflowExpressionEvaluator, LiquidWorkflowExpressionEvaluator>();
        services.AddScoped<IWorkflowScriptEvaluator, JavaScriptWorkflowScriptEvaluator>();

        services.AddScoped<IDisplayDriver<IActivity>, ActivityMetadataDisplayDriver>();
        services.AddScoped<IDisplayDriver<IActivity>, BuiltInActivityDisplayDriver>();
        services.Configure<WorkflowOptions>(options => options
            .RegisterActivity(typeof(IfElseTask))
            .RegisterActivity(typeof(ForEachTask))
            .RegisterActivity(typeof(LogTask))
            .RegisterActivity(typeof(SetPropertyTask))
            .RegisterActivity(typeof(ScriptTask))
            .RegisterActivity(typeof(CorrelateTask))
            .RegisterActivity(typeof(NotifyTask))
            .RegisterActivity(typeof(WorkflowFaultEvent)));

        services.AddRecipeExecutionStep<WorkflowTypeStep>();
        services.AddPermissionProvider<WorkflowsPermissionProvider>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddScoped<WorkflowPages>();
    }
}

[Feature("OrchardCore.Workflows.Http")]
public sealed class HttpStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddHttpClient();
        services.Configure<WorkflowOptions>(options => options.RegisterActivity(typeof(HttpRequestTask)));
    }
}

[Feature("OrchardCore.Workflows.Timers")]
public sealed class TimersStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.Configure<WorkflowOptions>(options => options.RegisterActivity(typeof(TimerEvent)));
        services.AddSingleton<IBackgroundTask, TimerBackgroundTask>();
    }
}

[Feature("OrchardCore.Email")]
[RequireFeatures("OrchardCore.Workflows")]
public sealed class EmailStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) =>
        services.Configure<WorkflowOptions>(options => options.RegisterActivity(typeof(EmailTask)));
}
