using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace DevCrm.Core.Workflows.Activities;

/// <summary>Posts JSON to another system: over HTTPS, to public addresses only.</summary>
public sealed class CallWebhookTask : TaskActivity<CallWebhookTask>
{
    private const int MaxTimeoutSeconds = 60;

    private readonly IHttpClientFactory _clients;
    private readonly IWorkflowExpressionEvaluator _evaluator;
    private readonly ILogger<CallWebhookTask> _logger;
    private readonly IStringLocalizer S;

    public CallWebhookTask(
        IHttpClientFactory clients,
        IWorkflowExpressionEvaluator evaluator,
        ILogger<CallWebhookTask> logger,
        IStringLocalizer<CallWebhookTask> localizer)
    {
        _clients = clients;
        _evaluator = evaluator;
        _logger = logger;
        S = localizer;
    }

    public override LocalizedString DisplayText => S["Call webhook"];

    public override LocalizedString Category => S["DevCrm"];

    public WorkflowExpression<string> Url
    {
        get => GetProperty(() => new WorkflowExpression<string>());
        set => SetProperty(value);
    }

    /// <summary>A JSON object, put over the workflow's properties and input.</summary>
    public WorkflowExpression<string> Body
    {
        get => GetProperty(() => new WorkflowExpression<string>());
        set => SetProperty(value);
    }

    public int TimeoutSeconds
    {
        get => GetProperty(() => 10);
        set => SetProperty(value);
    }

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        Outcomes(S["Done"], S["Failed"]);

    public override async Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        var fault = await PostAsync(workflowContext);
        workflowContext.LastResult = fault;
        if (fault is null)
        {
            return Outcomes("Done");
        }

        _logger.LogWarning("A webhook of workflow {WorkflowId} failed: {Reason}", workflowContext.WorkflowId, fault);
        return Outcomes("Failed");
    }

    private async Task<string?> PostAsync(WorkflowExecutionContext context)
    {
        var url = await EvaluateAsync(Url, context);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
        {
            return $"'{url}' is not an https address.";
        }

        var body = WorkflowModel.Of(context.Properties, context.Input);
        var json = await EvaluateAsync(Body, context);
        if (json.Length > 0 && WorkflowModel.Merge(body, json) is { } fault)
        {
            return fault;
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(Math.Clamp(TimeoutSeconds, 1, MaxTimeoutSeconds)));
        try
        {
            using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
            using var client = _clients.CreateClient(WebhookClient.Name);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
            return response.IsSuccessStatusCode ? null : $"{address.Host} answered {(int)response.StatusCode}.";
        }
        catch (HttpRequestException exception)
        {
            return exception.Message;
        }
        catch (OperationCanceledException) when (!context.CancellationToken.IsCancellationRequested)
        {
            return $"{address.Host} did not answer in time.";
        }
    }

    private async Task<string> EvaluateAsync(WorkflowExpression<string> expression, WorkflowExecutionContext context) =>
        string.IsNullOrWhiteSpace(expression?.Expression)
            ? ""
            : (await _evaluator.EvaluateAsync(expression, context, NullHtmlEncoder.Default))?.Trim() ?? "";
}
