using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;
using Sapling.Workflows.Editing;
using static Sapling.Workflows.Editing.ActivityFieldKind;

namespace Sapling.Workflows.Activities;

/// <summary>Sends an HTTP request; the outcome is the status code, or UnhandledHttpStatus for one that is not listed.</summary>
internal sealed class HttpRequestTask(IWorkflowExpressionEvaluator templates, UrlEncoder encoder, IHttpClientFactory clients, IStringLocalizer<HttpRequestTask> localizer)
    : BuiltInTask<HttpRequestTask>(localizer)
{
    private const string Unhandled = "UnhandledHttpStatus";

    public override LocalizedString DisplayText => S["Http Request Task"];
    public override LocalizedString Category => S["HTTP"];
    public override string Icon => "bi-globe";
    public override LocalizedString Description => S["Sends an HTTP request."];

    public override IReadOnlyList<ActivityField> Fields =>
    [
        new("HttpMethod", Text, S["Method"], "GET") { InDesign = true },
        new("Url", Expression, S["Address"], "", S["With Liquid support."]) { InDesign = true },
        new("Headers", Template, S["Headers"], "", S["One a line: Name: value."]),
        new("ContentType", Expression, S["Content type"], "application/json"),
        new("Body", Template, S["Body"]),
        new("HttpResponseCodes", Text, S["Status codes that are outcomes"], "200", S["Separated by commas."]),
    ];

    private IEnumerable<string> Codes => Split(TextOf("HttpResponseCodes", "200"), ',');

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        Codes.Select(code => new Outcome(S[code])).Append(new Outcome(Unhandled, S["Unhandled Http Status"]));

    public override async Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        Task<string> Evaluate(string name, string? otherwise = null, TextEncoder? with = null) => templates.EvaluateAsync(ExpressionOf<string>(name, otherwise), workflowContext, with);

        var method = TextOf("HttpMethod", "GET").ToUpperInvariant();
        using var request = new HttpRequestMessage(new HttpMethod(method), await Evaluate("Url", with: encoder));
        foreach (var line in Split(await Evaluate("Headers") ?? "", '\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1 || !request.Headers.TryAddWithoutValidation(line[..colon].Trim(), line[(colon + 1)..].Trim()))
            {
                throw new InvalidOperationException($"'{line}' is no header.");
            }
        }

        if (method is "POST" or "PUT" or "PATCH")
        {
            request.Content = new StringContent(
                await Evaluate("Body") ?? "", Encoding.UTF8, new MediaTypeHeaderValue(await Evaluate("ContentType", "application/json") ?? "application/json", "utf-8"));
        }

        using var client = clients.CreateClient(nameof(HttpRequestTask));
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

    private static string[] Split(string text, char separator) => text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
