using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace OrchardCore.Workflows.Http.Activities;

/// <summary>Sends an HTTP request; the outcome is the status code, or UnhandledHttpStatus for one that is not listed.</summary>
public class HttpRequestTask : TaskActivity<HttpRequestTask>
{
    private const string Unhandled = "UnhandledHttpStatus";

    private readonly IWorkflowExpressionEvaluator _expressionEvaluator;
    private readonly UrlEncoder _urlEncoder;
    private readonly IHttpClientFactory _httpClientFactory;
    private readonly IStringLocalizer S;

    public HttpRequestTask(IWorkflowExpressionEvaluator expressionEvaluator, UrlEncoder urlEncoder, IHttpClientFactory httpClientFactory, IStringLocalizer<HttpRequestTask> localizer)
    {
        _expressionEvaluator = expressionEvaluator;
        _urlEncoder = urlEncoder;
        _httpClientFactory = httpClientFactory;
        S = localizer;
    }

    public override LocalizedString DisplayText => S["Http Request Task"];
    public override LocalizedString Category => S["HTTP"];

    public WorkflowExpression<string> Url { get => GetProperty(() => new WorkflowExpression<string>()); set => SetProperty(value); }
    public string HttpMethod { get => GetProperty(() => "GET"); set => SetProperty(value); }
    public WorkflowExpression<string> Body { get => GetProperty(() => new WorkflowExpression<string>()); set => SetProperty(value); }
    public WorkflowExpression<string> ContentType { get => GetProperty(() => new WorkflowExpression<string>("application/json")); set => SetProperty(value); }
    public WorkflowExpression<string> Headers { get => GetProperty(() => new WorkflowExpression<string>()); set => SetProperty(value); }

    /// <summary>Status codes, separated by commas, that are outcomes of their own.</summary>
    public string HttpResponseCodes { get => GetProperty(() => "200"); set => SetProperty(value); }

    private IEnumerable<string> Codes => HttpResponseCodes.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        Codes.Select(code => new Outcome(S[code])).Append(new Outcome(Unhandled, S["Unhandled Http Status"]));

    public override async Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        var url = await _expressionEvaluator.EvaluateAsync(Url, workflowContext, _urlEncoder);
        using var request = new HttpRequestMessage(new HttpMethod(HttpMethod), url);
        foreach (var line in (await _expressionEvaluator.EvaluateAsync(Headers, workflowContext, null) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1 || !request.Headers.TryAddWithoutValidation(line[..colon].Trim(), line[(colon + 1)..].Trim()))
            {
                throw new InvalidOperationException($"'{line}' is no header.");
            }
        }
        if (HttpMethod is "POST" or "PUT" or "PATCH")
        {
            var body = await _expressionEvaluator.EvaluateAsync(Body, workflowContext, null);
            var contentType = await _expressionEvaluator.EvaluateAsync(ContentType, workflowContext, null);
            request.Content = new StringContent(body ?? "", Encoding.UTF8, new MediaTypeHeaderValue(contentType ?? "application/json", "utf-8"));
        }
        using var client = _httpClientFactory.CreateClient(nameof(HttpRequestTask));
        using var response = await client.SendAsync(request, workflowContext.CancellationToken);
        var code = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        workflowContext.LastResult = new
        {
            Body = await response.Content.ReadAsStringAsync(workflowContext.CancellationToken),
            Headers = response.Headers.ToDictionary(header => header.Key, header => header.Value.ToArray()),
            StatusCode = (int)response.StatusCode,
            response.ReasonPhrase,
            response.IsSuccessStatusCode,
        };
        return Outcomes(Codes.Contains(code) ? code : Unhandled);
    }
}
