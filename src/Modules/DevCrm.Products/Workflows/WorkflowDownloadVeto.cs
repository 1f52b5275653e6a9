using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Products.Downloads;
using DevCrm.Products.Workflows.Activities;
using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace DevCrm.Products.Workflows;

/// <summary>Runs the workflows that wait for a download and hears their objection.</summary>
public sealed class WorkflowDownloadVeto : IDownloadVeto
{
    private readonly IWorkflowManager _workflows;
    private readonly IStringLocalizer S;

    public WorkflowDownloadVeto(IWorkflowManager workflows, IStringLocalizer<WorkflowDownloadVeto> localizer)
    {
        _workflows = workflows;
        S = localizer;
    }

    public async ValueTask<string?> DenyAsync(DownloadRequest request, DownloadVerdict verdict, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var contexts = await _workflows.TriggerEventAsync(
            nameof(PackageDownloadRequestedEvent), Input(request, verdict), correlationId: request.Package.Id);

        foreach (var context in contexts)
        {
            if (context.Output.TryGetValue(DownloadOutputs.Denied, out var denied))
            {
                return denied?.ToString() is { Length: > 0 } message ? message : S["This download is not possible."];
            }

            // A gate that broke has not said yes.
            if (context.Status == WorkflowStatus.Faulted)
            {
                return S["This download could not be checked. Please try again later."];
            }
        }

        return null;
    }

    private static Dictionary<string, object> Input(DownloadRequest request, DownloadVerdict verdict) => new(StringComparer.Ordinal)
    {
        ["PackageId"] = request.Package.Id,
        ["FileName"] = request.Package.FileName,
        ["Platform"] = request.Package.Platform,
        ["ReleaseId"] = request.Release.Id,
        ["Version"] = request.Release.Part.Version,
        ["Channel"] = request.Release.Part.Channel,
        ["ProductId"] = request.Product.Id,
        ["ProductCode"] = request.Product.Part.Code,
        ["UserId"] = request.UserId ?? "",
        ["UserName"] = request.User.Identity?.Name ?? "",
        ["AccountId"] = verdict.AccountId ?? "",
        ["LicenseId"] = verdict.LicenseId ?? "",
        ["Address"] = request.Address ?? "",
    };
}
