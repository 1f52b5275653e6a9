using System.Text.Json;
using System.Text.Json.Nodes;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace Sapling.Workflows.Recipes;

/// <summary>Step <c>WorkflowType</c>: replaces or adds the workflow types in its <c>data</c>.</summary>
internal sealed class WorkflowTypeStep(IWorkflowTypeStore workflowTypes) : NamedRecipeStepHandler("WorkflowType")
{
    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        if (context.Step.FirstOrDefault(pair => string.Equals(pair.Key, "data", StringComparison.OrdinalIgnoreCase)).Value is not JsonArray data)
        {
            context.Errors.Add("The step 'WorkflowType' has no list 'data'.");
            return;
        }
        foreach (var node in data)
        {
            if (Read(node, context.Errors) is not { } workflowType)
            {
                continue;
            }
            if (await workflowTypes.GetAsync(workflowType.WorkflowTypeId) is { } existing)
            {
                // The document stays the same, so that runs keep their type.
                existing.Name = workflowType.Name;
                existing.IsEnabled = workflowType.IsEnabled;
                existing.IsSingleton = workflowType.IsSingleton;
                existing.LockTimeout = workflowType.LockTimeout;
                existing.LockExpiration = workflowType.LockExpiration;
                existing.DeleteFinishedWorkflows = workflowType.DeleteFinishedWorkflows;
                existing.Activities = workflowType.Activities;
                existing.Transitions = workflowType.Transitions;
                workflowType = existing;
            }
            await workflowTypes.SaveAsync(workflowType);
        }
    }

    private static WorkflowType? Read(JsonNode? node, IList<string> errors)
    {
        WorkflowType? workflowType;
        try
        {
            workflowType = node?.Deserialize<WorkflowType>(JOptions.Default);
        }
        catch (JsonException exception)
        {
            errors.Add($"A workflow type cannot be read: {exception.Message}");
            return null;
        }
        if (string.IsNullOrWhiteSpace(workflowType?.WorkflowTypeId) || string.IsNullOrWhiteSpace(workflowType.Name))
        {
            errors.Add("A workflow type has no 'WorkflowTypeId' or no 'Name'.");
            return null;
        }
        var ids = workflowType.Activities.Select(activity => activity.ActivityId).ToList();
        if (ids.Count != ids.Distinct().Count() || workflowType.Transitions.Any(transition => !ids.Contains(transition.SourceActivityId) || !ids.Contains(transition.DestinationActivityId)))
        {
            errors.Add($"Workflow type '{workflowType.Name}': activity ids must be unique, and transitions must join activities it has.");
            return null;
        }
        workflowType.Id = 0;
        return workflowType;
    }
}
