using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using DevCrm.Accounts.Workflows;
using DevCrm.Products.Models;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace DevCrm.Campaigns.Announcements;

/// <summary>Has a release mailed to the members of all accounts whose licences allow it.</summary>
public sealed class AnnounceReleaseTask : ExpressionTask<AnnounceReleaseTask>
{
    private readonly IReleaseAnnouncements _announcements;
    private readonly IContentManager _contentManager;

    public AnnounceReleaseTask(
        IReleaseAnnouncements announcements,
        IContentManager contentManager,
        IWorkflowExpressionEvaluator evaluator,
        IStringLocalizer<AnnounceReleaseTask> localizer)
        : base(evaluator, localizer)
    {
        _announcements = announcements;
        _contentManager = contentManager;
    }

    public override LocalizedString DisplayText => S["Mail release to those entitled"];

    public override LocalizedString Description =>
        S["Mails a release, in the background and once, to the members of the accounts whose licences allow it, by the template ReleasePublished."];

    public override IReadOnlyList<ExpressionField> Fields =>
    [
        new(nameof(ReleaseId), S["Release id"], S["Of a published release."], Required: true),
    ];

    public WorkflowExpression<string> ReleaseId
    {
        get => this[nameof(ReleaseId)];
        set => this[nameof(ReleaseId)] = value;
    }

    public override async Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        var releaseId = await EvaluateAsync(ReleaseId, workflowContext) ?? "";
        if (await _contentManager.GetAsync(releaseId) is not { } item || !item.TryGet<ReleasePart>(out var release))
        {
            // The workflow is marked as faulted with this message, which staff see.
            throw new InvalidOperationException($"There is no published release '{releaseId}'.");
        }

        await _announcements.AnnounceAsync(releaseId, release.ProductId, workflowContext.CancellationToken);
        return Outcomes("Done");
    }
}

/// <summary>Edits the task.</summary>
public sealed class AnnounceReleaseTaskDisplayDriver : ExpressionTaskDisplayDriver<AnnounceReleaseTask>
{
    public AnnounceReleaseTaskDisplayDriver(IStringLocalizer<AnnounceReleaseTaskDisplayDriver> localizer)
        : base(localizer)
    {
    }
}
