using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using DevCrm.Products.Models;
using DevCrm.Products.Services;
using DevCrm.Products.Workflows.Activities;
using OrchardCore.Workflows.Services;

namespace DevCrm.Products.Workflows;

/// <summary>Starts the workflows that wait for a release.</summary>
public sealed class WorkflowReleaseAnnouncer : IReleaseAnnouncer
{
    private readonly IWorkflowManager _workflows;

    public WorkflowReleaseAnnouncer(IWorkflowManager workflows) => _workflows = workflows;

    public Task AnnounceAsync(ReleasePart release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return _workflows.TriggerEventAsync(
            nameof(ReleasePublishedEvent),
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["ReleaseId"] = release.ContentItem.ContentItemId,
                ["ProductId"] = release.ProductId,
                ["Version"] = release.Version,
                ["Channel"] = release.Channel,
            },
            correlationId: release.ContentItem.ContentItemId);
    }
}
