using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Entities;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;

namespace OrchardCore.Workflows.Helpers;

public static class ActivityExtensions
{
    /// <summary>The title an administrator gave the activity, or the one for all of its kind.</summary>
    public static LocalizedHtmlString GetTitleOrDefault(this IActivity activity, Func<LocalizedHtmlString> defaultTitle)
    {
        // As data, not as a format: a title may hold braces and angle brackets.
        return activity.GetOrCreate<ActivityMetadata>().Title is { Length: > 0 } title
            ? new LocalizedHtmlString("{0}", "{0}", isResourceNotFound: false, title)
            : defaultTitle();
    }

    public static LocalizedHtmlString GetLocalizedStatus(this IHtmlLocalizer H, WorkflowStatus status) => status switch
    {
        WorkflowStatus.Aborted => H["Aborted"],
        WorkflowStatus.Executing => H["Executing"],
        WorkflowStatus.Faulted => H["Faulted"],
        WorkflowStatus.Finished => H["Finished"],
        WorkflowStatus.Halted => H["Halted"],
        WorkflowStatus.Idle => H["Idle"],
        WorkflowStatus.Resuming => H["Resuming"],
        _ => H["Starting"],
    };
}
